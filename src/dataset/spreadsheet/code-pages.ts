/** The encodings in which programs save and open texts. */

/** CP850 is what MS-DOS wrote in Western Europe, and some programs still offer it. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
const upperHalves = {
  'Windows-1252': [...new TextDecoder('windows-1252').decode(bytes)],
  'Mac Roman': [...new TextDecoder('macintosh').decode(bytes)],
  CP850: [...cp850],
};

/** As the dialogs of programs name them. */
export type CodePage = keyof typeof upperHalves;
export type Encoding = CodePage | 'UTF-8';
export const codePages = Object.keys(upperHalves) as CodePage[];

/** The bytes of a text in an encoding; undefined if it has no such characters. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'UTF-8') return new TextEncoder().encode(text);
  const codes = Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 128 ? code : upperHalves[encoding].indexOf(character) + 128;
  });
  // 127 is what a character gets that is not among them.
  return codes.includes(127) ? undefined : Uint8Array.from(codes);
}

/** The text that bytes spell in an encoding; undefined if they spell none. */
export function decode(found: Uint8Array, encoding: Encoding): string | undefined {
  if (encoding !== 'UTF-8')
    return Array.from(found, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : upperHalves[encoding][byte - 128],
    ).join('');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found);
  } catch {
    return undefined;
  }
}

const marks = ['\ufeff', ...codePages.map((page) => decode(Uint8Array.from([0xef, 0xbb, 0xbf]), page) ?? '')];

/** A text without the byte-order mark before it, or what a program took that for. */
export function withoutMark(text: string): string {
  const mark = marks.find((each) => text.startsWith(each));
  return mark ? withoutMark(text.slice(mark.length)) : text;
}
