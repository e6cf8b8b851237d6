"""Four corners from a mask, as the product fits them: hull, four sides, each side laid through the mask's soft border."""

import cv2
import numpy as np

SMALLEST_SHARE = 0.008  # of the mask; anything less is no document


def meeting(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray | None:
    """Where the line through a and b meets the line through c and d."""
    r, s = b - a, d - c
    cross = r[0] * s[1] - r[1] * s[0]
    if abs(cross) < 1e-9:
        return None
    t = ((c[0] - a[0]) * s[1] - (c[1] - a[1]) * s[0]) / cross
    return a + t * r


def largest_part(inside: np.ndarray) -> np.ndarray | None:
    """The largest piece, its thin spurs cut away: a hull would lay its sides through their tips."""
    inside = inside.astype(np.uint8)
    width = 5 if inside.sum() > inside.size * 0.06 else 3
    opened = cv2.morphologyEx(inside, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width, width)), borderValue=0)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(opened, connectivity=4)
    if count < 2:
        return None
    best = 1 + int(stats[1:, cv2.CC_STAT_AREA].argmax())
    return labels == best if stats[best, cv2.CC_STAT_AREA] >= inside.size * SMALLEST_SHARE else None


def four_sides(hull: np.ndarray) -> np.ndarray | None:
    """Takes sides away, the one first whose neighbours, made longer, add the least area."""
    points = list(hull)
    while len(points) > 4:
        best = None
        for i in range(len(points)):
            a, b, c, d = (points[(i + k - 1) % len(points)] for k in range(4))
            corner = meeting(a, b, c, d)
            if corner is None or np.dot(corner - b, b - a) < -1e-6:
                continue
            added = abs(np.cross(corner - b, c - b)) / 2
            if best is None or added < best[0]:
                best = (added, i, corner)
        if best is None:
            return None
        _, i, corner = best
        points[i] = corner
        del points[(i + 1) % len(points)]
    return np.array(points) if len(points) == 4 else None


def border_points(found: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Points along one side where the mask falls through a half, away from the frame's own border."""
    height, width = found.shape
    direction = (b - a) / (np.linalg.norm(b - a) + 1e-9)
    normal = np.array([direction[1], -direction[0]])
    steps = np.arange(-5, 5.01, 0.25)
    points = []
    for share in np.arange(0.12, 0.89, 0.04):
        base = a + (b - a) * share
        line = base + steps[:, None] * normal
        x, y = np.float32(line[None] - 0.5).transpose(2, 0, 1)
        values = cv2.remap(found, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)[0]
        falls = np.nonzero((values[:-1] >= 0.5) & (values[1:] < 0.5))[0]
        if len(falls) == 0:
            continue
        at = falls[-1]
        point = base + normal * (steps[at] + 0.25 * (values[at] - 0.5) / (values[at] - values[at + 1]))
        if 1 < point[0] < width - 1 and 1 < point[1] < height - 1:
            points.append(point)
    return np.array(points)


def refined_side(found: np.ndarray, a: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    points = border_points(found, a, b)
    if len(points) < 6:
        return a, b
    for _ in range(2):
        x, y, mid_x, mid_y = cv2.fitLine(np.float32(points), cv2.DIST_L2, 0, 0.01, 0.01).ravel()
        away = np.abs((points[:, 0] - mid_x) * y - (points[:, 1] - mid_y) * x)
        kept = points[away <= max(0.4, np.median(away) * 2.5)]
        points = kept if len(kept) >= 5 else points
    return np.array([mid_x, mid_y]), np.array([mid_x + x, mid_y + y])


def fit_quad(found: np.ndarray) -> np.ndarray | None:
    """Corners in the mask's pixels from probabilities 0 to 1; None where there is no document or no four sides."""
    part = largest_part(found > 0.5)
    if part is None:
        return None
    y, x = np.nonzero(part)
    hull = cv2.convexHull(np.float32(np.column_stack([x + 0.5, y + 0.5])), clockwise=True)[:, 0].astype(float)
    quad = four_sides(hull) if len(hull) >= 4 else None
    if quad is None:
        return None
    sides = [refined_side(found, quad[i], quad[(i + 1) % 4]) for i in range(4)]
    corners = []
    for i in range(4):
        corner = meeting(*sides[i - 1], *sides[i])
        close = corner is not None and np.linalg.norm(corner - quad[i]) < found.shape[1] * 0.12
        corners.append(corner if close else quad[i])
    return np.array(corners)


def overlap(one: np.ndarray, other: np.ndarray) -> float:
    """Intersection over union of two convex quads."""
    one, other = cv2.convexHull(np.float32(one)), cv2.convexHull(np.float32(other))
    shared, _ = cv2.intersectConvexConvex(one, other)
    return float(shared / (cv2.contourArea(one) + cv2.contourArea(other) - shared + 1e-9))
