"""A second look at a small document: the frame around the first quad, enlarged, goes through the net again.

At 20 to 30 % of the frame's width the mask has some thirty cells along the card, so that half a cell is already a
tenth of its area. The second look brings it to about 60 % of the frame.
"""

import cv2
import numpy as np

LOOK_AGAIN_UNDER = 0.42  # of the frame's side; above, the first look is fine enough
ROOM = 1.6  # the second frame's sides by those of the document's box


def window_around(quad: np.ndarray) -> np.ndarray | None:
    """Left, top, width, height in shares of the frame, or None where a first look is enough. Quad in shares too."""
    low, high = quad.min(0), quad.max(0)
    if (high - low).max() > LOOK_AGAIN_UNDER:
        return None
    size = np.minimum((high - low) * ROOM, 1)
    start = np.clip((low + high) / 2 - size / 2, 0, 1 - size)
    return np.concatenate([start, size])


def cut_window(frame: np.ndarray, window: np.ndarray, width: int, height: int) -> np.ndarray:
    """The part of the frame in the window, squeezed or stretched to the net's size."""
    rows, columns = frame.shape[:2]
    left, top = int(window[0] * columns), int(window[1] * rows)
    right, bottom = int(np.ceil((window[0] + window[2]) * columns)), int(np.ceil((window[1] + window[3]) * rows))
    part = frame[top:bottom, left:right]
    smaller = part.shape[1] > width and part.shape[0] > height
    return cv2.resize(part, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_LINEAR)
