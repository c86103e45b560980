/** The languages that there are: one line each, naming the language's file in this folder. */
export * as en from './en.ts';
export * as fr from './fr.ts';
