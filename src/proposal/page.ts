/** The page of a proposal: one file that needs nothing around it, neither a script nor a server. */
import type { Problem } from '../dataset/problem.ts';
import { printProblem } from '../dataset/problem.ts';
import { escapeXml } from '../figures/text.ts';
import type { Commit } from './history.ts';
import { drawingsSection, readAgainSection, valuesSection, wordsSections } from './page-sections.ts';
import { type Effect, headline, isWithoutEffect, type Proposal } from './proposal.ts';

/** What a page says of itself in its head and below it. */
export interface PageSurroundings {
  /** The style sheet, and how a policy names it. */
  styles: string;
  styleHash: string;
  /** The story's title, in the default language; none where its data are not sound. */
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

function problemList(id: string, title: string, problems: readonly Problem[]): string {
  if (!problems.length) return '';
  const items = problems.map((problem) => {
    const [first = '', ...lines] = printProblem(problem).split('\n');
    const excerpt = lines.join('\n').trimEnd().replace(/^ {4}/gm, '');
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    return `<li><p class="place">${escapeXml(place)}</p><p>${escapeXml(first.slice(place.length).trim())}</p>${problem.source.trim() ? `<pre tabindex="0">${escapeXml(excerpt)}</pre>` : ''}</li>`;
  });
  return `<section id="${id}"><h2>${escapeXml(title)}</h2><ol class="problems">${items.join('')}</ol></section>`;
}

function effectSections(effect: Effect): string {
  const notes = effect.notes.map((note) => `<p class="note">${escapeXml(note)}</p>`).join('');
  if (isWithoutEffect(effect)) return notes;
  return [
    valuesSection(effect),
    readAgainSection(effect),
    drawingsSection(effect),
    wordsSections(effect),
    notes,
  ].join('');
}

function otherFilesSection(files: readonly string[]): string {
  if (!files.length) return '';
  const most = 30;
  const items = files.slice(0, most).map((file) => `<li>${escapeXml(file)}</li>`);
  const more = files.length > most ? `<li>… and ${files.length - most} more</li>` : '';
  return `<section id="files"><h2>Files whose effect is not shown here</h2><p>Both states are read and drawn by the program as it is now. What these files change about it is seen in the built site alone.</p><ul class="files">${items.join('')}${more}</ul></section>`;
}

const lead = (proposal: Proposal): string => {
  const { effect, problems } = proposal;
  if ('unknown' in effect) return `<p class="standfirst">${escapeXml(effect.unknown)}</p>`;
  const stands = problems.length
    ? 'Nothing of it can be published until these are mended.'
    : 'The check finds nothing to refuse.';
  return `<p class="standfirst">${stands}</p><p class="byline">${comparedWith(effect.commit)}</p>`;
};

/** The text of the page. */
export function proposalPage(
  proposal: Proposal,
  { styles, styleHash, story }: PageSurroundings,
): string {
  const { problems, warnings, effect, otherFiles } = proposal;
  const title = headline(proposal);
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
<h1>${escapeXml(title)}</h1>
${lead(proposal)}
</header>
<main>
${problemList('refused', 'What is refused', problems)}
${'unknown' in effect ? '' : effectSections(effect)}
${problemList('warnings', 'What may be an oversight', warnings)}
${otherFilesSection(otherFiles)}
</main>
</body>
</html>
`;
}
