/** The script of a frame page. */
import { tellHeight } from './height.ts';

tellHeight(window);
