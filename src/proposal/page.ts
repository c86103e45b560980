/** The page of a proposal: one file that needs nothing around it, neither a script nor a server. */
import type { Problem } from '../dataset/problem.ts';
import { printProblem } from '../dataset/problem.ts';
import { escapeXml } from '../figures/text.ts';
import { element } from '../web/markup.ts';
import type { Commit } from './history.ts';
import {
  drawingsSection,
  readAgainSection,
  type Section,
  valuesSection,
  wordsSection,
  writtenSection,
} from './page-sections.ts';
import { type Effect, headline, type Proposal } from './proposal.ts';

/** What a page says of itself in its head and below it. */
export interface PageSurroundings {
  /** The style sheet, and how a policy names it. */
  styles: string;
  styleHash: string;
  /** The story's title, in the default language; none where its data are not valid. */
  story: string | undefined;
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function comparedWith({ reference, hash, date, ahead }: Commit): string {
  const name = reference.startsWith(hash) ? '' : ` (${escapeXml(hash)})`;
  const behind =
    ahead > 0
      ? ` It holds ${ahead === 1 ? 'a commit that is' : `${ahead} commits that are`} not in the proposal: what they changed stands here as if it were taken back. Bring them in, and make this page again.`
      : '';
  return `Compared with <b>${escapeXml(reference)}</b>${name} of ${day.format(new Date(date))}.${escapeXml(behind)}`;
}

function problemList(id: string, title: string, problems: readonly Problem[]): Section {
  const items = problems.map((problem) => {
    const [first = '', ...lines] = printProblem(problem).split('\n');
    const indent = lines[0]?.match(/^ */)?.[0].length ?? 0;
    const excerpt = lines.map((line) => escapeXml(line.slice(indent))).join('\n');
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    const quoted = problem.source.trim() ? `<pre tabindex="0">${excerpt}</pre>` : '';
    return `<li><p class="place">${escapeXml(place)}</p><p>${escapeXml(first.slice(place.length).trim())}</p>${quoted}</li>`;
  });
  const content = items.length ? `<ol class="problems">${items.join('')}</ol>` : '';
  return { id, title, content };
}

/** Words in the first language, the drawings, and then the other languages, where nobody expects a surprise. */
function effectSections(effect: Effect): Section[] {
  const [first, ...others] = effect.languages.map(wordsSection);
  const notes = effect.notes.map((note) => `<p class="note">${escapeXml(note)}</p>`).join('');
  return [
    valuesSection(effect),
    readAgainSection(effect),
    ...(first ? [first] : []),
    drawingsSection(effect),
    ...others,
    { id: 'notes', title: 'Notes', content: notes },
  ];
}

function otherFilesSection(files: readonly string[]): Section {
  const most = 30;
  const items = files.slice(0, most).map((file) => `<li>${escapeXml(file)}</li>`);
  const more = files.length > most ? `<li>… and ${files.length - most} more</li>` : '';
  const why =
    'Both states are read and drawn by the program as it is now. What these files change about it is seen in the built site alone.';
  const list = element('p', {}, why) + element('ul', { class: 'files' }, ...items, more);
  return {
    id: 'files',
    title: 'Files whose effect is not shown here',
    content: files.length ? list : '',
  };
}

const lead = (proposal: Proposal): string => {
  const { effect, problems } = proposal;
  if ('unknown' in effect) {
    const [why = '', ...problemsThen] = effect.unknown.split('\n\n');
    const quoted = problemsThen.map((text) => text.split('\n').map(escapeXml).join('\n'));
    return `<p class="standfirst">${escapeXml(why)}</p>${quoted.map((text) => `<pre tabindex="0">${text}</pre>`).join('')}`;
  }
  const stands = problems.length
    ? 'Nothing of it can be published until these are fixed.'
    : 'The check finds nothing to refuse.';
  return `<p class="standfirst">${stands}</p><p class="byline">${comparedWith(effect.commit)}</p>`;
};

/** The text of the page. */
export function proposalPage(proposal: Proposal, { styles, styleHash, story }: PageSurroundings): string {
  const { problems, warnings, effect, otherFiles } = proposal;
  const title = headline(proposal);
  const sections = [
    problemList('refused', 'What is refused', problems),
    ...('unknown' in effect ? [writtenSection(effect.written)] : effectSections(effect)),
    problemList('warnings', 'What may be an oversight', warnings),
    otherFilesSection(otherFiles),
  ].filter(({ content }) => content);
  const contents = sections.map(({ id, title: name }) => `<li><a href="#${id}">${escapeXml(name)}</a></li>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src ${styleHash}; font-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeXml(`${title} · Proposal`)}</title>
<style>${styles}</style>
</head>
<body class="${problems.length ? 'proposal refused' : 'proposal'}">
<header>
<p class="kicker">${story ? `A proposal for “${escapeXml(story)}”` : 'A proposal'}</p>
<h1>${escapeXml(title.replace(/(\d) /g, '$1\u00a0'))}</h1>
${lead(proposal)}
${sections.length > 1 ? `<nav aria-label="Sections"><ul>${contents.join('')}</ul></nav>` : ''}
</header>
<main>
${sections.map(({ id, title: name, content }) => `<section id="${id}"><h2>${escapeXml(name)}</h2>${content}</section>`).join('\n')}
</main>
</body>
</html>
`;
}
