/** English: every word of the interface and of the figures, and what its numbers are called. */
export const tag = 'en-GB';

export const numberWords = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "One" and "first" are left alone: they are pronouns and ordinals of speech far more often than numbers. */
export const spelledNumbers: readonly string[] = [
  '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+',
  'zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?',
  'twice|thrice|dozens?|half|halves|halved|halving',
  'doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|(?:two|three|four|five|ten)fold',
  'second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirds|quarters?|fifths|tenths',
];

/** Messages are ICU MessageFormat. */
export const messages = {
  // Numbers with their units
  'unit.tonne': '{number} {value, plural, one {tonne} other {tonnes}}',
  'unit.percent': '{number}%',
  'unit.vehicle': '{number} {value, plural, one {vehicle} other {vehicles}}',
  'unit.person': '{number} {value, plural, one {person} other {people}}',
  'unit.count': '{number}',
  'unit.ordinal': '{value, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  'qualifier.about': 'about {number}',
  'qualifier.nearly': 'nearly {number}',
  'qualifier.more-than': 'more than {number}',
  'qualifier.about.words': 'about {number}',
  'qualifier.nearly.words': 'nearly {number}',
  'qualifier.more-than.words': 'more than {number}',
  'qualifier.about.clock': 'about {clock}',
  'qualifier.nearly.clock': 'shortly before {clock}',
  'qualifier.more-than.clock': 'after {clock}',
  'growth.more-than-tripled': 'more than tripled',
  'growth.tripled': 'tripled',
  'growth.more-than-doubled': 'more than doubled',
  'growth.doubled': 'doubled',
  'growth.rose': 'rose',
  'growth.unchanged': 'hardly changed',
  'growth.fell': 'fell',

  // How a derived value comes about
  'rule.counted': 'counted in the data',
  'rule.ratio': 'the later year divided by the earlier',
  'rule.growth': 'the later year divided by the earlier, less one',
  'rule.occupancy': 'detainees divided by places',
  'rule.before-growth': 'the next year divided by one plus its reported growth',

  // Provenance
  'status.reported': 'reported',
  'status.checked': 'checked',
  'status.derived': 'derived',
  'status.disputed': 'disputed',
  'status.gap': 'not known',
  'standing.held': 'Held',
  'standing.error': 'Error',
  'standing.overtaken': 'Overtaken',
  'standing.disputed': 'Disputed',
  'standing.held.meaning': 'still true',
  'standing.error.meaning': 'does not match the record',
  'standing.overtaken.meaning': 'stood that day, changed since',
  'standing.disputed.meaning': 'not settled by the sources',
  'source.line': '{count, plural, one {Source} other {Sources}}: {publishers}',
  'source.boundaries': 'Boundaries: made with Natural Earth',
  'source.undated': '{date}, undated',
  'source.no-address': 'no address in hand',
  'source.revision': 'commit {revision}',
  quote: '“{words}”',

  // The page
  'page.skip': 'Skip to the story',
  'page.as-of': 'As of {date}',
  'page.corrections': 'Corrections',
  'page.no-corrections': 'None so far.',
  'page.corrected': 'Corrected {date}:',
  'page.correction-date': '{date}:',
  'page.chapters': 'Chapters',
  'page.not-found': 'This page does not exist',
  'page.not-found.text': 'The address may have been mistyped.',
  'page.to-story': 'To the story',
  'page.licence':
    'Text and graphics: CC BY 4.0. Code: MIT. Sources keep their own rights. Boundaries: made with Natural Earth.',
  'page.contact': 'Report a mistake',
  'page.languages': 'Languages',
  'page.language': 'English',
  'page.read-chapter': 'Read this chapter in English',

  // What other sites take
  'embed.row': 'Embed · Download · Data',
  'embed.row.of': 'for: {title}',
  'embed.preview': 'As it looks on another page',
  'embed.snippet': 'HTML for your page',
  'embed.choice': 'Theme and version',
  'embed.choice.follow': 'Live, follows the theme of your page',
  'embed.choice.light': 'Live, always light',
  'embed.choice.dark': 'Live, always dark',
  'embed.choice.frozen': 'Frozen as of {date}: never changes',
  'embed.copy': 'Copy',
  'embed.copied': 'Copied',
  'embed.picture': 'HTML for a site that takes no iframe',
  'embed.drawing': 'Drawing:',
  'embed.png': 'PNG',
  'embed.png.double': 'PNG, double size',
  'embed.svg': 'SVG',
  'embed.svg.narrow': 'SVG for phones',
  'embed.rows': 'Numbers:',
  'embed.cite': 'To cite:',
  'embed.citation': '{publisher}: “{title}”, as of {date}. {address}',
  'embed.citation.frozen': '{publisher}: “{title}”, version {version}, as of {date}. {address}',
  'embed.outdated': 'This is the chart as of {date}. It has changed since.',
  'embed.to-live': 'The chart as it is now',
  'embed.to-story': 'The story, with every source',
  'embed.gallery': 'Charts to embed',
  'embed.gallery.text':
    'Each chart of “{title}”, to place on another site or to take away. Text and graphics are free to use under CC BY 4.0, with the source line left on.',
  'embed.gallery.script':
    'A frame needs no script of yours. To give it the exact height of its chart, add this once to a page:',
  'embed.to-gallery': 'All charts to embed',
  'table.show': 'The numbers as a table',
  'table.sources': 'Source',
  'table.status': 'Status',
  'table.none': 'none',

  // sites-map
  'sites-map.title': 'The article’s {count} places: the hours move between the Paris region and the south',
  'sites-map.alt':
    'Map of France with {count} places: {prisons} prisons and {residences} staff {residencesCount, plural, one {residence} other {residences}}. In the order of the hours: {sites}.',
  'sites-map.alt.site': '{name}, {when}: {what}',
  'sites-map.hour-unknown': 'hour not reported',
  'sites-map.disputed': 'disputed',
  'sites-map.during-night': 'During the night',
  'sites-map.night': 'night of {days}',
  'sites-map.still': 'Map, {clock}: {places}',
  'sites-map.opening': 'The night of {days}, by the reported hours. The square is the staff residence.',
  'sites-map.residence': 'staff residence',
  'sites-map.prison': 'prison',
  'sites-map.view.france': 'France',
  'sites-map.view.paris': 'Paris region',
  'sites-map.view.south': 'South-east',
  'sites-map.scale': '{number} km',
  'sites-map.column.place': 'Place',
  'sites-map.column.kind': 'What it is',
  'sites-map.column.when': 'When',
  'sites-map.column.what': 'What was reported',

  // seizures
  'seizures.title': 'France’s cocaine seizures {growth} in a year: {before}, then {after}',
  'seizures.alt':
    'Two stacks of blocks, a block for each tonne: {before} in {beforeYear}, {after} in {afterYear}, a change of {percent}.',
  'seizures.block': 'a block is {number}',
  'seizures.column.year': 'Year',
  'seizures.column.tonnes': 'Seized (tonnes)',

  // seizures-2024
  'seizures-2024.title': 'By {date} as much cocaine had been seized as in all of {year}',
  'seizures-2024.title.later': 'How the seizures of {year} added up',
  'seizures-2024.alt':
    'Cocaine seized since January {year}, in the order of the announcements: {points}. A line marks all of {beforeYear}: {before}.',
  'seizures-2024.alt.point': '{tonnes} by {date}',
  'seizures-2024.line': 'All of {year}: {tonnes}',
  'seizures-2024.note': 'Points as they were announced; what lies between them is not known.',
  'seizures-2024.axis': 'Tonnes seized since {date}',
  'seizures-2024.column.until': 'By',
  'seizures-2024.column.tonnes': 'Seized since January (tonnes)',

  // seizures-history
  'seizures-history.title':
    '{highest, select, yes {{tonnes} in {year}: the highest of the years with a comparable figure} other {Cocaine seizures, year by year}}',
  'seizures-history.alt': 'Tonnes of cocaine seized in each year: {years}.',
  'seizures-history.alt.year': '{year}, {tonnes}',
  'seizures-history.alt.derived': '{year}, {tonnes} (derived)',
  'seizures-history.alt.gap': '{year}, no comparable figure',
  'seizures-history.axis': 'Tonnes a year',
  'seizures-history.gap': 'no figure',
  'seizures-history.derived': 'derived',
  'seizures-history.derived-note': '{years}, drawn as an outline: derived, {rule}.',
  'seizures-history.note': '{years}: {note}.',
  'seizures-history.column.year': 'Year',
  'seizures-history.column.tonnes': 'Seized (tonnes)',

  // timeline
  'timeline.title': 'From the van at Incarville to a new prosecutor’s office',
  'timeline.alt': 'Events in the order of their dates. {events}',
  'timeline.alt.event': '{date}: {text}.',
  'timeline.kind.attack': 'Attacks',
  'timeline.kind.seizure': 'Seizures',
  'timeline.kind.justice': 'Courts and police',
  'timeline.kind.law': 'The law',
  'timeline.column.date': 'Date',
  'timeline.column.kind': 'Subject',
  'timeline.column.text': 'Event',

  // claims
  'claims.title':
    'Of {count} statements in the article, {error} {errorCount, plural, one {does} other {do}} not match the record',
  'claims.alt': 'What the article said against what the record says now. {claims}',
  'claims.alt.claim': '{standing}. The article: {said} The record: {record}',
  'claims.column.said': 'What the article said',
  'claims.column.record': 'What the record says',
  'claims.column.standing': 'Standing',

  // crowding
  'crowding.title':
    '{all, select, yes {Each of the {count} prisons held more people than it had places} other {{over} of the {count} prisons held more people than {overCount, plural, one {it} other {they}} had places}}',
  'crowding.alt': 'Detainees against places in {month}, the most crowded prison first: {prisons}.',
  'crowding.alt.prison': '{name}, {detainees} detainees for {places} places',
  'crowding.row': '{detainees} detainees, {places} places',
  'crowding.full': 'full',
  'crowding.axis': 'Detainees as a share of places, {month}',
  'crowding.column.prison': 'Prison',
  'crowding.column.detainees': 'Detainees',
  'crowding.column.places': 'Places',
  'crowding.column.share': 'Detainees per 100 places',
} as const;
