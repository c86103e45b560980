/** How full a prison is. */
interface Crowding {
  detainees: number;
  places: number;
}

/** Detainees per hundred places. */
export function occupancy({ detainees, places }: Crowding): number {
  return Math.round((detainees / places) * 100);
}

/** People beyond the places, or less than none where places are left. */
export function beyondPlaces({ detainees, places }: Crowding): number {
  return detainees - places;
}
