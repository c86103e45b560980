/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Set by the page before its prose is rendered. */
    story: import('./story/context.ts').StoryContext;
  }
}
