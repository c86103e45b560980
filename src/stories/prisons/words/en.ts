/** English: the story's words that the interface asks for, and those of the figures, by figure, in ICU MessageFormat. */
import type { StoryWords } from '../../define.ts';

export const words = {
  // The page
  'story.place': 'France',
  'story.licence':
    'Text and graphics: CC BY 4.0. Code: MIT. Sources keep their own rights. Boundaries: made with Natural Earth.',

  // How a derived value comes about
  'rule.occupancy': 'detainees divided by places',
  'rule.difference': 'detainees minus places',
  'rule.before-growth': 'the next year divided by one plus its reported growth',

  // sites-map
  'sites-map.credit': 'Boundaries: made with Natural Earth. Towns: GeoNames (CC BY 4.0)',
  'sites-map.title':
    '{whose, select, article {The article’s {count}} other {{countFirst}}} {placesCount, plural, one {place} other {places}}{hours, select, moves {: the hours move between the Paris region and the south} order {, in the order of the hours} other {}}',
  'sites-map.marks': 'Places on the map',
  'sites-map.alt':
    'Map of France with {count} {placesCount, plural, one {place} other {places}}: {prisons} {prisonsCount, plural, one {prison} other {prisons}} and {residences} {residencesCount, plural, one {residence} other {residences}} for justice staff. In the order of the hours: {sites}.{order}{context}',
  'sites-map.alt.order': 'Below the map dashed lines link the hours in their order; they show no route.',
  'sites-map.alt.context': 'Also marked, and not counted: {places}.',
  'sites-map.alt.site': '{name}, {when}: {what}',
  'sites-map.hour-unknown': 'hour not reported',
  'sites-map.disputed': 'disputed',
  'sites-map.during-night': 'During the night',
  'sites-map.night': 'night of {days}',
  'sites-map.still': 'Map, {clock}: {places}',
  'sites-map.lane.paris': 'Paris region',
  'sites-map.lane.south': 'South-east',
  'sites-map.lane.france': 'elsewhere',
  'sites-map.order': 'order of the hours, not a route',
  'sites-map.order.disputed': 'hour disputed',
  'sites-map.opening':
    'The night of {days}, by the reported hours.{residencesCount, plural, =0 {} one { The square is the residence for justice staff.} other { Squares are residences for justice staff.}}',
  'sites-map.residence': 'justice staff residence',
  'sites-map.prison': 'prison',
  'sites-map.view.france': 'France',
  'sites-map.view.paris': 'Paris region',
  'sites-map.view.south': 'South-east',
  'sites-map.sea.channel': 'English Channel',
  'sites-map.sea.atlantic': 'Atlantic Ocean',
  'sites-map.sea.mediterranean': 'Mediterranean Sea',
  'sites-map.context': 'also named, not counted here',
  'sites-map.scale': '{number} km',
  'sites-map.column.place': 'Place',
  'sites-map.column.kind': 'What it is',
  'sites-map.column.when': 'When',
  'sites-map.column.what': 'What was reported',

  // seizures
  'seizures.title':
    'France’s cocaine seizures {growth} {yearsCount, plural, one {in a year} other {in {years} years}}: {before}, then {after}',
  'seizures.marks': 'Years in this chart',
  'seizures.alt':
    'Stacks of blocks, {blockCount, plural, =1 {a block for each tonne} other {each block stands for {block}}}: {before} in {beforeYear}, {after} in {afterYear}, a change of {percent}.',
  'seizures.block': 'a block is {number}',
  'seizures.column.year': 'Year',
  'seizures.column.tonnes': 'Seized (tonnes)',

  // seizures-2024
  'seizures-2024.title': 'By {date} as much cocaine had been seized as in all of {year}',
  'seizures-2024.title.later': 'How the seizures since {date} added up',
  'seizures-2024.alt':
    'Cocaine seized since {date}, announcement by announcement: {points}. A line marks all of {beforeYear}: {before}.',
  'seizures-2024.line': 'All of {year}: {tonnes}',
  'seizures-2024.note': 'Each bar is a total as it was announced; what lies between them is not known.',
  'seizures-2024.axis': 'Tonnes seized since {date}',
  'seizures-2024.column.until': 'By',
  'seizures-2024.column.tonnes': 'Seized since {month} (tonnes)',

  // seizures-history
  'seizures-history.title':
    '{highest, select, provisional {{tonnes} in {year}, by a first figure: the highest of the years with a comparable one} yes {{tonnes} in {year}: the highest of the years with a comparable figure} other {Cocaine seizures, year by year}}',
  'seizures-history.marks': 'Years in this chart',
  'seizures-history.alt': 'Tonnes of cocaine seized in each year: {years}.',
  'seizures-history.alt.gap': '{year}, no comparable figure',
  'seizures-history.axis': 'Tonnes a year',
  'seizures-history.column.year': 'Year',
  'seizures-history.column.tonnes': 'Seized (tonnes)',

  // timeline
  'timeline.title':
    '{ends, select, told {{opens} {closes}} other {{count} {eventsCount, plural, one {event} other {events}}, {dates}}}',
  'timeline.kind.attack': 'Attacks',
  'timeline.kind.seizure': 'Seizures',
  'timeline.kind.justice': 'Courts and police',
  'timeline.kind.law': 'The law',

  // claims
  'standing.held': 'Held',
  'standing.error': 'Error',
  'standing.overtaken': 'Overtaken',
  'standing.disputed': 'Disputed',
  'standing.held.meaning': 'still true',
  'standing.error.meaning': 'does not match the record',
  'standing.overtaken.meaning': 'stood that day, changed since',
  'standing.disputed.meaning': 'not settled by the sources',
  'claims.title':
    '{claimsCount, plural, one {Of one statement in the article, {errorCount, plural, =0 {none} other {one}}} other {Of {count} statements in the article, {errorCount, plural, =0 {none} other {{error}}}}} {errorCount, plural, =0 {fails to match} one {does not match} other {do not match}} the record',
  'claims.alt': 'What the article said against what the record says now. {claims}',
  'claims.alt.claim': '{standing}. The article: {said} The record: {record}',
  'claims.column.said': 'What the article said',
  'claims.column.record': 'What the record says',
  'claims.column.standing': 'Standing',

  // crowding
  'crowding.title':
    '{all, select, yes {{prisonsCount, plural, one {The one prison} other {Each of the {count} prisons}}{known, select, all {} other { with a figure}} held more people than it had places} other {{overCount, plural, =0 {None} other {{over}}} of the {count} {prisonsCount, plural, one {prison} other {prisons}}{known, select, all {} other { with a figure}} held more people than {overCount, plural, =0 {it} one {it} other {they}} had places}}',
  'crowding.marks': 'Prisons in this chart',
  'crowding.alt': 'Detainees against places in {month}, the most crowded prison first: {prisons}.',
  'crowding.alt.prison':
    '{name}, {detainees} detainees for {places} places{over, plural, =0 {} other {, {number} more}}',
  'crowding.row': '{detainees} detainees, {places} places',
  'crowding.over': '+{number} {over, plural, one {person} other {people}}',
  'crowding.more': 'and {count, plural, one {one more prison} other {{count} more prisons}}, in the table',
  'crowding.axis': 'Detainees as a share of places, {month}; the more places, the thicker the bar',
  'crowding.column.prison': 'Prison',
  'crowding.column.detainees': 'Detainees',
  'crowding.column.places': 'Places',
  'crowding.column.share': 'Detainees per 100 places',
  'crowding.column.over': 'Detainees minus places',
} as const satisfies StoryWords;

export type PrisonsKey = keyof typeof words;
