/** Tells the scrolly which step is on screen. The only script of the story; it runs as it is written here. */

/** Height of the trigger line, as a share of the window: the active step is the last that begins above it. */
export const triggerLine = 0.7;

/**
 * Classic script, placed first inside the scrolly, so that the map, in its first state, is there before anything
 * below it is laid out.
 * The observed area reaches from far above the page down to the trigger line; a step is in it once it begins above
 * the line, however fast the reader jumps. Whatever changes the layout makes the observer report anew.
 */
export const scrollerSource = `(r=>{
if(!window.IntersectionObserver)return;
let l,d=document;
r.dataset.active=r.dataset.scrolly;
d.addEventListener('DOMContentLoaded',()=>{
let s=[...r.querySelectorAll('[data-step]')],o=new IntersectionObserver(e=>{
for(let t of e)t.target.seen=t.isIntersecting;
l=s.filter(t=>t.seen).pop()||s[0];
r.dataset.active=l.dataset.step
},{rootMargin:'9999999px 0px -${Math.round((1 - triggerLine) * 100)}%'});
s.forEach(t=>o.observe(t))})
})(document.currentScript.parentNode)`.replace(/\n/g, '');
