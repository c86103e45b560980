/** What of the map stands in its frame: the camera of each view, and how it goes from one to another. */
import * as camera from '../../../../figures/map/camera.ts';
import { type MapView, type Region, views } from '../../map.ts';

export type { Camera } from '../../../../figures/map/camera.ts';
export type Shares = camera.Shares<Region>;
export const { markStays } = camera;

export const cameras = camera.camerasOf(views);

/** The camera of a view at rest. */
export const cameraOf = (view: MapView): camera.Camera => cameras.atRest[view];

/** The camera that shares of the two regions make. */
export const mixed = (shares: Shares): camera.Camera => camera.mixed(cameras, { ...shares, france: 0 });

/** The moves from each view to each other one. */
export const moves = camera.movesOf(cameras);

/** The camera's style sheet. */
export const cameraStyles = (): string => camera.cameraStyles(cameras);

/** How a region's own geometry is brought into the overview's units, as the value of a `transform` attribute. */
export const intoOverview = (region: Region): string => camera.intoOverview(cameras, region);
