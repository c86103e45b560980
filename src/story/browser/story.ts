/** What the story's page does besides its scrolly. */
import './notes.ts';
import './progress.ts';
