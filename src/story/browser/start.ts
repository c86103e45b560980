/** What the story's page does before its title is laid out. */
import './typefaces.ts';
import './wide.ts';
