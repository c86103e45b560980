/** French: the story's words, with the keys of the English ones. */
import type { PrisonsKey } from './en.ts';

export const words: Record<PrisonsKey, string> = {
  // The page
  'story.place': 'France',
  'story.licence':
    'Textes et graphiques : CC BY 4.0. Code : MIT. Les sources conservent leurs propres droits. Fonds de carte : réalisés avec Natural Earth.',

  // How a derived value comes about
  'rule.occupancy': 'détenus rapportés aux places',
  'rule.difference': 'détenus moins places',
  'rule.before-growth': 'l’année suivante divisée par un plus la hausse annoncée',

  // sites-map
  'sites-map.credit': 'Fonds de carte : réalisés avec Natural Earth. Villes : GeoNames (CC BY 4.0)',
  'sites-map.title':
    '{whose, select, article {{placesCount, plural, one {Le lieu} other {Les {count} lieux}} de l’article} other {{countFirst} {placesCount, plural, one {lieu} other {lieux}}}}{hours, select, moves { : d’heure en heure, un va-et-vient entre la région parisienne et le Sud} order {, dans l’ordre des heures} other {}}',
  'sites-map.marks': 'Lieux sur la carte',
  'sites-map.alt':
    'Carte de France avec {count} {placesCount, plural, one {lieu} other {lieux}} : {prisons} {prisonsCount, plural, one {prison} other {prisons}} et {residences} {residencesCount, plural, one {résidence} other {résidences}} de personnels de la justice. Dans l’ordre des heures : {sites}.{order}{context}',
  'sites-map.alt.order':
    'Sous la carte, des tirets relient les heures dans leur ordre ; ils ne montrent aucun trajet.',
  'sites-map.alt.context': 'Figurent aussi, sans être comptés : {places}.',
  'sites-map.alt.site': '{name}, {when} : {what}',
  'sites-map.hour-unknown': 'heure non précisée',
  'sites-map.disputed': 'heure contestée',
  'sites-map.during-night': 'Dans la nuit',
  'sites-map.night': 'nuit du {days}',
  'sites-map.still': 'Carte, {clock} : {places}',
  'sites-map.lane.paris': 'Île-de-France',
  'sites-map.lane.south': 'Sud-Est',
  'sites-map.lane.france': 'ailleurs',
  'sites-map.order': 'ordre des heures, pas un trajet',
  'sites-map.order.disputed': 'heure contestée',
  'sites-map.opening':
    'La nuit du {days}, selon les heures rapportées.{residencesCount, plural, =0 {} one { Le carré signale la résidence de personnels de la justice.} other { Les carrés signalent des résidences de personnels de la justice.}}',
  'sites-map.residence': 'résidence de personnels',
  'sites-map.prison': 'prison',
  'sites-map.view.france': 'France',
  'sites-map.view.paris': 'région parisienne',
  'sites-map.view.south': 'Sud-Est',
  'sites-map.sea.channel': 'Manche',
  'sites-map.sea.atlantic': 'Océan Atlantique',
  'sites-map.sea.mediterranean': 'Mer Méditerranée',
  'sites-map.context': 'cités aussi, non comptés ici',
  'sites-map.scale': '{number} km',
  'sites-map.column.place': 'Lieu',
  'sites-map.column.kind': 'Nature',
  'sites-map.column.when': 'Quand',
  'sites-map.column.what': 'Faits rapportés',

  // seizures
  'seizures.title':
    'Les saisies de cocaïne en France {growth} {yearsCount, plural, one {en un an} other {en {years} ans}} : {before}, puis {after}',
  'seizures.marks': 'Années de ce graphique',
  'seizures.alt':
    'Des ensembles de carrés, {blockCount, plural, =1 {un carré par tonne} other {un carré pour {block}}} : {before} en {beforeYear}, {after} en {afterYear}, soit une variation de {percent}.',
  'seizures.block': 'un carré : {number}',
  'seizures.column.year': 'Année',
  'seizures.column.tonnes': 'Saisies (tonnes)',

  // seizures-2024
  'seizures-2024.title': 'Au {date}, autant de cocaïne avait été saisie que sur toute l’année {year}',
  'seizures-2024.title.later': 'Les saisies depuis le {date}, bilan après bilan',
  'seizures-2024.alt':
    'Cocaïne saisie depuis le {date}, bilan après bilan : {points}. Une ligne marque le total de {beforeYear} : {before}.',
  'seizures-2024.line': 'Total de {year} : {tonnes}',
  'seizures-2024.note':
    'Chaque barre est un bilan annoncé ; ce qui s’est passé dans l’intervalle n’est pas connu.',
  'seizures-2024.axis': 'Tonnes saisies depuis le {date}',
  'seizures-2024.column.until': 'Jusqu’au',
  'seizures-2024.column.tonnes': 'Saisies depuis {month} (tonnes)',

  // seizures-history
  'seizures-history.title':
    '{highest, select, provisional {{tonnes} en {year}, selon un premier chiffre : le plus élevé des bilans annuels comparables} yes {{tonnes} en {year} : le plus élevé des bilans annuels comparables} other {Les saisies de cocaïne, année après année}}',
  'seizures-history.marks': 'Années de ce graphique',
  'seizures-history.alt': 'Tonnes de cocaïne saisies chaque année : {years}.',
  'seizures-history.alt.gap': '{year}, pas de chiffre comparable',
  'seizures-history.axis': 'Tonnes par an',
  'seizures-history.column.year': 'Année',
  'seizures-history.column.tonnes': 'Saisies (tonnes)',

  // timeline
  'timeline.title':
    '{ends, select, told {{opens} {closes}} other {{count} {eventsCount, plural, one {événement} other {événements}}, {dates}}}',
  'timeline.kind.attack': 'Attaques',
  'timeline.kind.seizure': 'Saisies',
  'timeline.kind.justice': 'Justice et police',
  'timeline.kind.law': 'Loi',

  // claims
  'standing.held': 'Exact',
  'standing.error': 'Erroné',
  'standing.overtaken': 'Dépassé',
  'standing.disputed': 'Contesté',
  'standing.held.meaning': 'toujours vrai',
  'standing.error.meaning': 'ne correspond pas aux faits établis',
  'standing.overtaken.meaning': 'valait ce jour-là, a changé depuis',
  'standing.disputed.meaning': 'les sources ne permettent pas de trancher',
  'claims.title':
    'Sur {count} {claimsCount, plural, one {affirmation} other {affirmations}} de l’article, {errorCount, plural, =0 {aucune ne s’écarte} one {une s’écarte} other {{error} s’écartent}} des faits établis',
  'claims.alt': 'Ce que disait l’article, en regard de ce que disent les faits établis. {claims}',
  'claims.alt.claim': '{standing}. L’article : {said} Les faits : {record}',
  'claims.column.said': 'Ce que disait l’article',
  'claims.column.record': 'Ce que disent les faits',
  'claims.column.standing': 'Constat',

  // crowding
  'crowding.title':
    '{all, select, yes {{prisonsCount, plural, one {La seule prison} other {Chacune des {count} prisons}}{known, select, all {} other { dont le chiffre est connu}} comptait plus de détenus que de places} other {{overCount, plural, =0 {Aucune} one {Une} other {{over}}} des {count} prisons{known, select, all {} other { dont le chiffre est connu}} {overCount, plural, =0 {ne comptait} one {comptait} other {comptaient}} plus de détenus que de places}}',
  'crowding.marks': 'Prisons de ce graphique',
  'crowding.alt':
    'Nombre de détenus et de places en {month}, de la prison la plus remplie à la moins remplie : {prisons}.',
  'crowding.alt.prison':
    '{name}, {detainees} détenus pour {places} places{over, plural, =0 {} other {, soit {number} de plus}}',
  'crowding.row': '{detainees} détenus, {places} places',
  'crowding.over': '+{number} {over, plural, one {personne} other {personnes}}',
  'crowding.more':
    'et {count, plural, one {un autre établissement} other {{count} autres établissements}}, dans le tableau',
  'crowding.axis': 'Détenus rapportés aux places, {month} ; plus il y a de places, plus la barre est épaisse',
  'crowding.column.prison': 'Prison',
  'crowding.column.detainees': 'Détenus',
  'crowding.column.places': 'Places',
  'crowding.column.share': 'Détenus pour 100 places',
  'crowding.column.over': 'Détenus moins places',
};
