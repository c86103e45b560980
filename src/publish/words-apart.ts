/**
 * Words of drawings keep apart where a program reads the text of a page and knows nothing of places: between labels
 * stands a space, which a drawing does not show.
 */

const label = /<text\b([^>]*)>((?:(?!<\/text>)[\s\S])*)<\/text>(?=<)/g;

/** A finished page with a space behind each label, and between its lines where these begin at one side. */
export function wordsApart(html: string): string {
  return html.replace(label, (_, attributes: string, content: string) => {
    // Where lines are centred, or end at one side, a space at their end would move them.
    const lines = /\sx="/.test(attributes) && !attributes.includes('text-anchor');
    return `<text${attributes}>${lines ? content.replace(/(?<=[^>\s]|<\/tspan>)<tspan/g, ' <tspan') : content}</text> `;
  });
}
