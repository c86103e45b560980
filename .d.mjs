import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
const p=(x)=>`<p>On the evening of ${x}, vehicles burned outside French prisons, and there were many more words, to fill this paragraph up, so that it counts for an article, as it should do here.</p>`;
const forms={data_a:'<data value="1"><a href="#n8" role="doc-noteref">14 April</a></data>',data_a_norole:'<data value="1"><a href="#n8">14 April</a></data>',data:'<data value="1">14 April</data>',a_data:'<a href="#n8"><data value="1">14 April</data></a>',span_a:'<span><a href="#n8">14 April</a></span>',a:'<a href="#n8">14 April</a>',a_role:'<a href="#n8" role="doc-noteref">14 April</a>',time:'<time>14 April</time>',a_long:'<a href="#note8">14 April</a>', data_span:'<data value="1"><span>14 April</span></data>',data_mix:'<data value="1"><a href="#n8">14</a>&#8203;</data>',mark:'<mark>14 April</mark>',output:'<output>14 April</output>',kept:'<span class="kept"><data value="1"><a href="#n8">14 April</a></data>,</span>'};
for(const [k,v] of Object.entries(forms)){const html=`<!doctype html><html><head><title>T of this</title></head><body><main><h1>T of this</h1>${p(v).repeat(8)}</main></body></html>`;
const a=await extractFromHtml(html,'https://example.org/');console.log(k,(a?.content??'null').slice(0,150).replace(/\n/g,' '));}
