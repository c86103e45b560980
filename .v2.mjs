import { readFileSync, writeFileSync } from 'node:fs';
for (const f of ['index.html','fr/index.html','archive.html']) {
  let h = readFileSync('/tmp/nt/v/'+f,'utf8');
  h=h.replaceAll('masthead','front').replace(' role="doc-endnotes"','');
  h=h.replace(/<li>((?:“|«).*?)<\/li>/gs,'<li><p>$1</p></li>');
  writeFileSync('/tmp/nt/v/'+f,h);
}
