import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
for (const f of ['index.html','fr/index.html','archive.html']) {
  let h = readFileSync('/tmp/notes-site/'+f,'utf8');
  h = h.replace(/<header class="chapter">(<h2[^>]*>.*?<\/h2>)(.*?)<\/header>/g,(m,a,b)=>b.replace('<a ','<a class="chapter" ')+a);
  h = h.replace(/<a role="doc-backlink" id="([^"]*)"([^>]*)>(.*?)<\/a>/g,'<i id="$1"><a role="doc-backlink"$2>$3</a></i>');
  if (process.argv[2]==='div') h = h.replace('<header class="masthead">','<div class="masthead">').replace(/<\/header>(?![\s\S]*<\/header>)/,'</div>');
  // words out of the figure
  const steps=/<div class="steps">([\s\S]*?)<\/div><\/div> *(<p class="visually-hidden">[\s\S]*?<\/figure>)/.exec(h);
  h = h.replace(/<div class="steps">[\s\S]*?<p class="visually-hidden">/,'</div><p class="visually-hidden">').replace('<p>The article wrote of burning police', steps? steps[1].replace(/<svg class="still[\s\S]*?<\/svg>/g,'')+'$&':'$&').replace('<p>L’article parlait de véhicules', steps? steps[1].replace(/<svg class="still[\s\S]*?<\/svg>/g,'')+'$&':'$&');
  const out='/tmp/nt/v/'+f; mkdirSync(out.replace(/[^/]*$/,''),{recursive:true}); writeFileSync(out,h);
}
