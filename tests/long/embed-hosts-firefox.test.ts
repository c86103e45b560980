import { firefox } from '../engines/index.ts';
import { describeHosts } from '../hosts/matrix.ts';

describeHosts(firefox);
