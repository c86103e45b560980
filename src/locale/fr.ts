/** French: every word of the interface, and how its press writes numbers, hours and marks. */
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
  'source.attribution': '[{sources}]',
  'source.line': '{count, plural, one {Source} other {Sources}} : {publishers}',
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
  'page.contact': 'Signaler une erreur',
  'page.languages': 'Langues',
  'page.language': 'Français',
  'page.theme': 'Couleurs',
  'page.theme.system': 'Auto',
  'page.theme.light': 'Clair',
  'page.theme.dark': 'Sombre',
  'page.reading-time': '{minutes} min de lecture',
  'page.read-chapter': 'Lire ce chapitre en français',
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
  'embed.png.narrow': 'PNG pour téléphone',
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
    'Tous les graphiques de « {title} », à placer sur un autre site ou à emporter. Textes et graphiques sont libres d’usage sous licence {licence}, à condition de garder la ligne des sources.',
  'embed.gallery.script':
    'Un cadre n’exige aucun script de votre part. Les versions récentes de Chromium lui donnent la hauteur de son graphique ; pour les autres navigateurs, et pour les graphiques sous forme d’élément, ajoutez ceci une fois à la page :',
  'embed.to-gallery': 'Tous les graphiques à intégrer',
  'table.show': 'Les chiffres en tableau',
  'table.sources': 'Source',
  'table.status': 'Statut',
  'table.none': 'aucune',

  // Kinds of figures
  'kinds.bars.marks': 'Barres de ce graphique',
  'kinds.bars.alt.value': '{label}, {value}',
  'kinds.bars.alt.derived': '{label}, {value} (valeur calculée)',
  'kinds.bars.alt.provisional': '{label}, {value} ({word})',
  'kinds.bars.alt.marked': '{value}, {whole, select, yes {{name}} other {dont {part} {name}}}',
  'kinds.bars.alt.gap': '{label}, aucun chiffre',
  'kinds.bars.gap': 'aucun chiffre',
  'kinds.bars.derived': 'calculé',
  'kinds.bars.provisional': 'provisoire',
  'kinds.bars.provisional.long': 'chiffre provisoire',
  'kinds.bars.provisional-note': '{labels}, en hachures : {word}.',
  'kinds.bars.derived-note':
    '{labels}, en pointillé : valeur calculée{rule, select, none {} other {, {rule}}}.',
  'kinds.bars.note': '{labels} : {note}.',
  'kinds.blocks.marks': 'Ensembles de ce graphique',
  'kinds.cumulative-points.marks': 'Dates de ce graphique',
  'kinds.cumulative-points.alt.point': '{value} au {date}',
  'kinds.cumulative-points.unknown': 'non connu',
  'kinds.line-of-hours.marks': 'Heures de ce graphique',
  'kinds.shares.marks': 'Barres de ce graphique',
  'kinds.shares.full': 'complet',
  'kinds.timeline.marks': 'Événements de ce graphique',
  'kinds.timeline.alt': 'Les événements dans l’ordre chronologique. {events}',
  'kinds.timeline.alt.event': '{date} : {text}.',
  'kinds.timeline.column.date': 'Date',
  'kinds.timeline.column.lane': 'Thème',
  'kinds.timeline.column.text': 'Événement',
  'kinds.verdicts.glance': '{standing} : {number}',
};
