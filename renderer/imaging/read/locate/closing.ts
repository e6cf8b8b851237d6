/**
 * Fills every dark mark that is narrower than `size` in both directions, in place: the brightest of each window, then the darkest of
 * each window the other way. Windows are doubled, so the cost grows with the logarithm of the size.
 */
export function close(data: Uint8Array, width: number, size: number): void {
  const height = data.length / width;
  for (const step of windowSteps(Math.min(size, width))) brightenAlong(data, width, step);
  for (const step of windowSteps(Math.min(size, height))) brightenDown(data, width * step);
  for (const step of windowSteps(Math.min(size, width))) darkenAlong(data, width, step);
  for (const step of windowSteps(Math.min(size, height))) darkenDown(data, width * step);
}

/** Distances at which a window of one, looked up again and again, becomes one of this size. */
function windowSteps(size: number): readonly number[] {
  const steps: number[] = [];
  let reached = 1;
  while (reached < size) {
    const step = Math.min(reached, size - reached);
    steps.push(step);
    reached += step;
  }
  return steps;
}

// Each place is compared with one that the same pass has not changed yet.

function brightenAlong(data: Uint8Array, width: number, step: number): void {
  for (let row = 0; row < data.length; row += width) {
    for (let at = row; at < row + width - step; at += 1) {
      const other = data[at + step] ?? 0;
      if (other > (data[at] ?? 0)) data[at] = other;
    }
  }
}

function brightenDown(data: Uint8Array, distance: number): void {
  for (let at = 0; at < data.length - distance; at += 1) {
    const other = data[at + distance] ?? 0;
    if (other > (data[at] ?? 0)) data[at] = other;
  }
}

function darkenAlong(data: Uint8Array, width: number, step: number): void {
  for (let row = 0; row < data.length; row += width) {
    for (let at = row + width - 1; at >= row + step; at -= 1) {
      const other = data[at - step] ?? 0;
      if (other < (data[at] ?? 0)) data[at] = other;
    }
  }
}

function darkenDown(data: Uint8Array, distance: number): void {
  for (let at = data.length - 1; at >= distance; at -= 1) {
    const other = data[at - distance] ?? 0;
    if (other < (data[at] ?? 0)) data[at] = other;
  }
}
