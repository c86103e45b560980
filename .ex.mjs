import { readFileSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { Readability } from '@mozilla/readability';
import { extractFromHtml } from '@extractus/article-extractor';
import { Defuddle } from 'defuddle/node';
import Turndown from 'turndown';
import { convert } from 'html-to-text';
const site=process.argv[2]||'/tmp/notes-site';
const norm=s=>s.replace(/[\s\u00a0\u202f]+/g,' ').trim();
const textOf=html=>{const {document}=parseHTML(`<!doctype html><html><body>${html}</body></html>`);for(const s of document.querySelectorAll('script,style,svg'))s.remove();
 // block separators
 for(const b of document.querySelectorAll('p,li,h1,h2,h3,figcaption,td,th,div,tr,br,summary')){b.after(' ');b.before(' ')}
 return norm(document.body.textContent)};
for(const f of ['index.html','fr/index.html','archive.html']){
 const html=readFileSync(`${site}/${f}`,'utf8');
 const doc=()=>parseHTML(html).document;
 const page=doc();
 const pieces={standfirst:'.standfirst',corrected:'.corrected p',p:'main > p, main > * > p:not(.note):not(.masthead *):not(figure *)',words:'.words p',li:'main > ul > li',h2:'main h2, main h3',cap:'figcaption',notes:'.notes li', claims:'.claims th[scope=row], .claims td:not(.standing)'};
 const out={};
 const r=new Readability(doc()).parse(); out.readability={t:textOf(r.content),meta:[r.title,r.byline,r.publishedTime,r.excerpt?.slice(0,40)],raw:r.content};
 const a=await extractFromHtml(html,'https://example.org/'); out.extractus={t:textOf(a?.content??''),meta:[a?.title,a?.author,a?.published],raw:a?.content};
 const d=await Defuddle(doc(),'https://example.org/',{}); out.defuddle={t:textOf(d.content),meta:[d.title,d.author,d.published],raw:d.content};
 const md=new Turndown().remove(['script','style']).turndown(html); out.turndown={t:norm(md.replace(/\\([\[\]_*.\-])/g,'$1').replace(/\[([^\]]*)\]\([^)]*\)/g,'$1').replace(/\*\*|_|^#+ |^\s*\*\s+/gm,'')),raw:md};
 const h=convert(html,{wordwrap:false,selectors:[{selector:'a',options:{ignoreHref:true}},{selector:'h1',options:{uppercase:false}},{selector:'h2',options:{uppercase:false}},{selector:'h3',options:{uppercase:false}}]}); out.text={t:norm(h),raw:h};
 for(const [n,o] of Object.entries(out)){
  writeFileSync(`/tmp/nt/${f.replace('/','-')}-${n}.txt`,o.raw??'');
  const res={};
  for(const [k,sel] of Object.entries(pieces)){const els=[...page.querySelectorAll(sel)];const lost=els.map(e=>norm(e.textContent)).filter(t=>t&&!o.t.includes(t));res[k]=`${els.length-lost.length}/${els.length}`;if(lost.length&&process.argv[3]===n)console.log(k,lost.slice(0,3))}
  console.log(f,n,JSON.stringify(res),JSON.stringify(o.meta)??'',o.t.length);
 }
}
