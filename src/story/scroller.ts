/** Tells the scrolly which step is on screen. The only script of the story; it runs as it is written here. */

/**
 * Height of the trigger line, as a share of the window: the active step is the last that begins above it. Words that a
 * browser finds come to stand in the middle of what the map leaves free, and are above it.
 */
export const triggerLine = 0.75;

/**
 * Classic script, placed first inside the scrolly, so that the map, in its first state, is there before anything
 * below it is laid out.
 * The observed area reaches from far above the page down to the trigger line; a step is in it once it begins above
 * the line, however fast the reader jumps. Whatever changes the layout makes the observer report anew. Steps are observed
 * as they arrive, for the rest of the page may be long in coming, or never come. `data-was` names the view before, from
 * which the map's camera sets out.
 */
export const scrollerSource = `(r=>{
if(!window.IntersectionObserver||!CSS.supports('grid-template-rows:subgrid'))return;
let d=document,s=[],o=new IntersectionObserver(e=>{
for(let t of e)t.target.seen=t.isIntersecting;
let a=(s.filter(t=>t.seen).pop()||s[0]).dataset.step;
if(a!=r.dataset.active){
r.dataset.was=s.find(t=>t.dataset.step==r.dataset.active).dataset.view;
r.dataset.active=a}
},{rootMargin:'9999999px 0px -${Math.round((1 - triggerLine) * 100)}%'}),f=()=>{
let w=d.readyState=='loading';
for(let t of r.querySelectorAll('[data-step]'))s.includes(t)||s.push(t)&&o.observe(t);
w&&setTimeout(f,100)};
r.dataset.active=r.dataset.scrolly;
f()
})(document.currentScript.parentNode)`.replace(/\n/g, '');
