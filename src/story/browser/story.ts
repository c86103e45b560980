/** What the story's page does besides its scrolly. */
import '../../embed/browser/choice.ts';
import './notes.ts';
import './progress.ts';
