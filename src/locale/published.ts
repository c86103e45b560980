/** The languages that the story is published in: one line each, naming the language's file in this folder. */
export * as en from './en.ts';
export * as fr from './fr.ts';
