import { webkit } from '../engines/index.ts';
import { describeHosts } from '../hosts/matrix.ts';

describeHosts(webkit);
