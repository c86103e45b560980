/** What the story's page does besides its scrolly. */
import '../../embed/browser/choice.ts';
import './answers.ts';
import './progress.ts';
