/** English: the words of this story's figures, by figure, and of its derivations. Messages are ICU MessageFormat. */
export const words = {
  'story.place': 'World',
  'story.licence': 'Text and graphics: CC BY 4.0. Data: U.S. Geological Survey, public domain.',

  // How a derived value comes about
  'rule.share': 'a part divided by the whole',
  'source.boundaries': 'Boundaries: made with Natural Earth',

  // quakes-map
  'quakes-map.title':
    '{elsewhere, select, yes {{four} of the {strongCount} earthquakes of magnitude {from} and above came from the four networks that list most} other {{strongCount} of {all} earthquakes had magnitude {from} or more}}',
  'quakes-map.marks': 'Earthquakes on the map',
  'quakes-map.alt':
    'Map of the world, the Pacific in the middle. {small} earthquakes are dots, crowded in California, Nevada and Alaska. {strongCount} of magnitude {from} and above are circles, the stronger the larger. The strongest: {strongest}.',
  'quakes-map.alt.quake': 'magnitude {magnitude}, {place}, {date} at {clock} UTC',
  'quakes-map.still':
    '{count, plural, =0 {Map: {view}. Dots are earthquakes below magnitude {from}} other {Map: {view}. Over the dots, # circles of magnitude {from} and above, the stronger the larger}}',
  'quakes-map.view.world': 'the world',
  'quakes-map.view.california': 'California and Nevada',
  'quakes-map.view.hualien': 'Hualien, Taiwan',
  'quakes-map.label.alaska': 'Alaska',
  'quakes-map.label.hualien': 'Hualien',
  'quakes-map.label.california': 'California',
  'quakes-map.label.nevada': 'Nevada',
  'quakes-map.label.taiwan': 'Taiwan',
  'quakes-map.label.pacific': 'Pacific Ocean',
  'quakes-map.key.small': 'below magnitude {from}',
  'quakes-map.scale': '{number} km',
  'quakes-map.column.place': 'Place, as the list has it',
  'quakes-map.column.when': 'When (UTC)',
  'quakes-map.column.magnitude': 'Magnitude',
  'quakes-map.column.depth': 'Depth (km)',
  'quakes-map.answer': 'magnitude {magnitude}',
  'quakes-map.answer.detail': '{depth} km deep',

  // magnitudes
  'magnitudes.title': '{small} of {all} earthquakes on the list were below magnitude\u00a0{below}',
  'magnitudes.alt':
    'Bars of earthquakes by magnitude, with the part from the worldwide network marked. {classes}.',
  'magnitudes.label.first': '<{below}',
  'magnitudes.label': '{from}–{below}',
  'magnitudes.label.last': '{from}+',
  'magnitudes.range.first': 'below {below}',
  'magnitudes.range': '{from} to {below}',
  'magnitudes.range.last': '{from} and above',
  'magnitudes.part': 'from the worldwide network',
  'magnitudes.axis': 'Earthquakes by magnitude',
  'magnitudes.note': 'Each class goes up to the number that the next begins with, and does not include it.',
  'magnitudes.column.range': 'Magnitude',
  'magnitudes.column.count': 'Earthquakes',
  'magnitudes.column.worldwide': 'From the worldwide network',

  // days
  'days.title':
    '{fewest, select, yes {{date}, the day of the strongest earthquake, has the fewest entries of all whole days:\u00a0{count}} other {{date}, the day of the strongest earthquake, has {count} entries}}',
  'days.alt': 'Bars of earthquakes by day, in UTC. {days}.',
  'days.part': 'a part of the day',
  'days.part.short': 'part',
  'days.strongest': 'day of the strongest earthquake',
  'days.axis': 'Earthquakes a day, UTC',
  'days.note': 'The list begins and ends at {clock}: it has {parts} in part.',
  'days.column.date': 'Day (UTC)',
  'days.column.count': 'Earthquakes',
  'days.column.whole': 'Whole day',
  'days.whole.yes': 'yes',
  'days.whole.no': 'no',

  // networks
  'networks.title': '{leading} of {count} networks list {share} of the earthquakes',
  'networks.marks': 'Networks in this chart',
  'networks.alt': 'Bars of earthquakes by the network that lists them, most first. {networks}.',
  'networks.alt.network': '{name}: {count}, {share}',
  'networks.others': '{count, plural, one {one other} other {# others}}',
  'networks.axis': 'Share of the {all} earthquakes on the list',
  'networks.note': 'Each earthquake is counted once, with the network whose report the list prefers.',
  'networks.column.network': 'Network',
  'networks.column.count': 'Earthquakes',
  'networks.column.share': 'Share (percent)',
} as const;
