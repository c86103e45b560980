import { robotsText } from '../publish/robots.ts';

export const GET = () => new Response(robotsText());
