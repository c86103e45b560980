import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { Defuddle } from 'defuddle/node';
const d=await Defuddle(parseHTML(readFileSync(process.argv[2]||'/tmp/nt/v/index.html','utf8')).document,'https://example.org/',{debug:true});
for(const r of d.debug?.removals??[]) console.log(r.step,'|',r.reason,'|',r.selector??'','|',(r.text??'').slice(0,90));
console.log(d.debug?.contentSelector)
