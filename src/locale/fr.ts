/** French: every word of the interface and of the figures, and how its press writes numbers, hours and marks. */
import { frenchTypography } from './french-typography.ts';
import type { Messages } from './language-file.ts';

export const tag = 'fr-FR';
export const typeset = frenchTypography;

export const numberWords = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];
export const feminineNumberWords = { 1: 'une' };

/** "Un", "une" and "premier" are left alone: they are articles and words of order far more often than numbers. */
export const spelledNumbers: readonly string[] = [
  '(?:dix|vingt|trente|quarante|cinquante|soixante|quatre|cent|mille)(?:-\\p{L}+)+',
  'zéro|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize',
  'vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|mille|milliers?',
  'millions?|milliards?|(?:huit|diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?',
  '(?:doubl|tripl|quadrupl|quintupl|décupl|centupl)(?:es?|ée?s?|er|ant|ent|a|aient|ait|èrent)',
  'moitiés?|demie?s?|tiers|quarts?|seconde?s?',
  '(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix|onz|douz|treiz|quatorz|quinz|seiz|vingt|trent|cent|mill)ièmes?',
];

/** 20 h, 0 h 40: no zero before the hour, none of the minutes at the full hour. */
export function clock(hour: number, minute: number): string {
  const minutes = minute === 0 ? '' : `\u00a0${String(minute).padStart(2, '0')}`;
  return `${hour}\u00a0h${minutes}`;
}

export const dayOfMonth = (day: number): string => (day === 1 ? '1er' : String(day));
export const daysFromTo = (from: string, to: string): string => `${from} au ${to}`;

/** Messages are ICU MessageFormat. */
export const messages: Messages = {
  // Numbers that are not exact, and growth in words
  'qualifier.about': 'environ {number}',
  'qualifier.nearly': 'près de {number}',
  'qualifier.at-least': 'au moins {number}',
  'qualifier.more-than': 'plus de {number}',
  // In words a noun that begins with a consonant follows: une dizaine de véhicules, environ onze véhicules.
  'qualifier.about.words':
    '{value, plural, =10 {une dizaine de} =12 {une douzaine de} =15 {une quinzaine de} =20 {une vingtaine de} =30 {une trentaine de} other {environ {number}}}',
  'qualifier.nearly.words': 'près de {number}',
  'qualifier.at-least.words': 'au moins {number}',
  'qualifier.more-than.words': 'plus de {number}',
  'qualifier.about.clock': 'vers {clock}',
  'qualifier.nearly.clock': 'peu avant {clock}',
  'qualifier.at-least.clock': '{clock} ou plus tard',
  'qualifier.more-than.clock': 'après {clock}',
  'growth.more-than-tripled': 'ont plus que triplé',
  'growth.tripled': 'ont triplé',
  'growth.more-than-doubled': 'ont plus que doublé',
  'growth.doubled': 'ont doublé',
  'growth.rose': 'ont augmenté',
  'growth.unchanged': 'n’ont guère varié',
  'growth.fell': 'ont baissé',

  // How a derived value comes about
  'rule.counted': 'compté dans les données',
  'rule.ratio': 'l’année la plus récente divisée par la précédente',
  'rule.growth': 'l’année la plus récente divisée par la précédente, moins un',
  'rule.occupancy': 'détenus rapportés aux places',
  'rule.difference': 'détenus moins places',
  'rule.before-growth': 'l’année suivante divisée par un plus la hausse annoncée',

  // Provenance
  'status.reported': 'rapporté',
  'status.checked': 'recoupé',
  'status.derived': 'calculé',
  'status.disputed': 'contesté',
  'status.gap': 'inconnu',
  'status.provisional': '{status}, provisoire',
  'status.reported.meaning': 'Rapporté',
  'status.checked.meaning': 'Recoupé : les sources concordent',
  'status.derived.meaning': 'Calculé',
  'status.disputed.meaning': 'Contesté : les sources divergent',
  'status.gap.meaning': 'Inconnu',
  'notes.title': 'Notes',
  'notes.rule': '{meaning} : {rule}',
  'notes.mark': '{about} : {value}',
  'standing.held': 'Exact',
  'standing.error': 'Erroné',
  'standing.overtaken': 'Dépassé',
  'standing.disputed': 'Contesté',
  'standing.held.meaning': 'toujours vrai',
  'standing.error.meaning': 'ne correspond pas aux faits établis',
  'standing.overtaken.meaning': 'valait ce jour-là, a changé depuis',
  'standing.disputed.meaning': 'les sources ne permettent pas de trancher',
  'source.attribution': '[{sources}]',
  'source.line': '{count, plural, one {Source} other {Sources}} : {publishers}',
  'source.boundaries': 'Fonds de carte : réalisés avec Natural Earth. Villes : GeoNames (CC BY 4.0)',
  'source.undated': '{date}, non daté',
  'source.no-address': 'sans adresse disponible',
  'source.revision': 'commit {revision}',
  quote: '« {words} »',

  // The page
  'page.skip': 'Aller au récit',
  'page.by': 'Par {authors}',
  'page.as-of': 'Informations arrêtées au {date}',
  'page.corrections': 'Rectificatifs',
  'page.no-corrections': 'Aucun à ce jour.',
  'page.corrected': 'Rectifié le {date} :',
  'page.correction-date': '{date} :',
  'page.chapters': 'Sommaire',
  'page.not-found': 'Page introuvable',
  'page.not-found.text': 'L’adresse comporte peut-être une erreur.',
  'page.to-story': 'Lire le récit',
  'page.licence':
    'Textes et graphiques : CC BY 4.0. Code : MIT. Les sources conservent leurs propres droits. Fonds de carte : réalisés avec Natural Earth.',
  'page.contact': 'Signaler une erreur',
  'page.languages': 'Langues',
  'page.language': 'Français',
  'page.theme': 'Couleurs',
  'page.theme.system': 'Auto',
  'page.theme.light': 'Clair',
  'page.theme.dark': 'Sombre',
  'page.reading-time': '{minutes} min de lecture',
  'page.read-chapter': 'Lire ce chapitre en français',
  'page.country': 'France',
  'photo.credit': 'Photo : {credit}',
  'page.feed': 'Ce récit et ses rectificatifs, en flux',
  'page.one-file': 'Tout le récit en un seul fichier',
  'one-file.note': 'Ce fichier contient tout le récit, arrêté au {date}. Version tenue à jour :',
  'feed.correction': 'Rectificatif du {date}',
  'card.from': 'À lire dans : {title}',

  // What other sites take
  'embed.row': 'Intégrer · Télécharger · Données',
  'embed.row.story': 'Intégrer · Télécharger',
  'embed.row.of': 'pour « {title} »',
  'embed.preview': 'Aperçu sur une autre page',
  'embed.snippet': 'Code HTML pour votre page',
  'embed.choice': 'Thème et version',
  'embed.choice.follow': 'Actualisé, suit le thème de votre page',
  'embed.choice.light': 'Actualisé, toujours clair',
  'embed.choice.dark': 'Actualisé, toujours sombre',
  'embed.choice.frozen': 'Figé au {date} : ne change jamais',
  'embed.copy': 'Copier',
  'embed.copied': 'Copié',
  'embed.picture': 'Code HTML pour un site qui n’accepte pas d’iframe',
  'embed.drawing': 'Graphique :',
  'embed.png': 'PNG',
  'embed.png.double': 'PNG, taille double',
  'embed.svg': 'SVG',
  'embed.svg.narrow': 'SVG pour téléphone',
  'embed.rows': 'Chiffres :',
  'embed.share': 'À partager, avec une image du graphique :',
  'embed.cite': 'Pour citer :',
  'embed.citation': '{publisher}, « {title} », état au {date}. {address}',
  'embed.citation.frozen': '{publisher}, « {title} », version {version}, état au {date}. {address}',
  'embed.outdated': 'Ce graphique montre l’état au {date}. Il a changé depuis.',
  'embed.as-of': 'État au {date}',
  'embed.as-of.corrected': 'État au {date}, rectifié',
  'embed.to-live': 'Le graphique dans son état actuel',
  'embed.portable':
    '{since, select, known {Les fichiers SVG s’ouvrent bien dans les logiciels de dessin que nous avons essayés depuis la version {version}, du {date}.} other {Le SVG actualisé s’ouvre bien dans les logiciels de dessin que nous avons essayés ; ceux des versions figées à ce jour, dans les navigateurs seulement.}}',
  'embed.browsers-only': 'Son fichier SVG ne s’affiche correctement que dans un navigateur.',
  'embed.next-portable': 'La version du {date}, que les autres logiciels affichent aussi',
  'embed.to-story': 'Le récit et ses sources',
  'embed.further': 'Élément · Versions · Thèmes · Vignette',
  'embed.element': 'Sous forme d’élément, sur une page qui contient le script :',
  'embed.card': 'L’image que montrent les liens',
  'embed.frozen': 'État au {date}, version {version} :',
  'embed.frozen.page': 'page',
  'embed.lists': 'Pour les programmes :',
  'embed.gallery': 'Graphiques à intégrer',
  'embed.gallery.text':
    'Tous les graphiques de « {title} », à placer sur un autre site ou à emporter. Textes et graphiques sont libres d’usage sous licence CC BY 4.0, à condition de garder la ligne des sources.',
  'embed.gallery.script':
    'Un cadre n’exige aucun script de votre part. Les versions récentes de Chromium lui donnent la hauteur de son graphique ; pour les autres navigateurs, et pour les graphiques sous forme d’élément, ajoutez ceci une fois à la page :',
  'embed.to-gallery': 'Tous les graphiques à intégrer',
  'table.show': 'Les chiffres en tableau',
  'table.sources': 'Source',
  'table.status': 'Statut',
  'table.none': 'aucune',

  // sites-map
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
  'seizures-2024.marks': 'Dates de ce graphique',
  'seizures-2024.alt':
    'Cocaïne saisie depuis le {date}, bilan après bilan : {points}. Une ligne marque le total de {beforeYear} : {before}.',
  'seizures-2024.alt.point': '{tonnes} au {date}',
  'seizures-2024.line': 'Total de {year} : {tonnes}',
  'seizures-2024.note':
    'Chaque barre est un bilan annoncé ; ce qui s’est passé dans l’intervalle n’est pas connu.',
  'seizures-2024.unknown': 'non connu',
  'seizures-2024.axis': 'Tonnes saisies depuis le {date}',
  'seizures-2024.column.until': 'Jusqu’au',
  'seizures-2024.column.tonnes': 'Saisies depuis {month} (tonnes)',

  // seizures-history
  'seizures-history.title':
    '{highest, select, provisional {{tonnes} en {year}, selon un premier chiffre : le plus élevé des bilans annuels comparables} yes {{tonnes} en {year} : le plus élevé des bilans annuels comparables} other {Les saisies de cocaïne, année après année}}',
  'seizures-history.marks': 'Années de ce graphique',
  'seizures-history.alt': 'Tonnes de cocaïne saisies chaque année : {years}.',
  'seizures-history.alt.year': '{year}, {tonnes}',
  'seizures-history.alt.derived': '{year}, {tonnes} (valeur calculée)',
  'seizures-history.alt.provisional': '{year}, {tonnes} (chiffre provisoire)',
  'seizures-history.alt.gap': '{year}, pas de chiffre comparable',
  'seizures-history.axis': 'Tonnes par an',
  'seizures-history.gap': 'aucun chiffre',
  'seizures-history.derived': 'calculé',
  'seizures-history.provisional': 'provisoire',
  'seizures-history.provisional-note': '{years}, en hachures : chiffre provisoire.',
  'seizures-history.derived-note': '{years}, en pointillé : valeur calculée, {rule}.',
  'seizures-history.note': '{years} : {note}.',
  'seizures-history.column.year': 'Année',
  'seizures-history.column.tonnes': 'Saisies (tonnes)',

  // timeline
  'timeline.title':
    '{ends, select, told {{opens} {closes}} other {{count} {eventsCount, plural, one {événement} other {événements}}, {dates}}}',
  'timeline.marks': 'Événements de ce graphique',
  'timeline.alt': 'Les événements dans l’ordre chronologique. {events}',
  'timeline.alt.event': '{date} : {text}.',
  'timeline.kind.attack': 'Attaques',
  'timeline.kind.seizure': 'Saisies',
  'timeline.kind.justice': 'Justice et police',
  'timeline.kind.law': 'Loi',
  'timeline.column.date': 'Date',
  'timeline.column.kind': 'Thème',
  'timeline.column.text': 'Événement',

  // claims
  'claims.title':
    'Sur {count} {claimsCount, plural, one {affirmation} other {affirmations}} de l’article, {errorCount, plural, =0 {aucune ne s’écarte} one {une s’écarte} other {{error} s’écartent}} des faits établis',
  'claims.alt': 'Ce que disait l’article, en regard de ce que disent les faits établis. {claims}',
  'claims.alt.claim': '{standing}. L’article : {said} Les faits : {record}',
  'claims.glance': '{standing} : {number}',
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
  'crowding.full': 'complet',
  'crowding.axis': 'Détenus rapportés aux places, {month} ; plus il y a de places, plus la barre est épaisse',
  'crowding.column.prison': 'Prison',
  'crowding.column.detainees': 'Détenus',
  'crowding.column.places': 'Places',
  'crowding.column.share': 'Détenus pour 100 places',
  'crowding.column.over': 'Détenus moins places',
};
