#pragma once

#include <span>

#include "tests/tools/specimen_canvas.h"

// What the scenes are put together from. Points named `foot` and heights named `base` stand on the ground.
namespace portraits::specimen {

struct House {
    double x, base, width, height;
    Paint wall, roof, window;
};

/// A light with two rings of glow round it.
void lamp(Canvas& canvas, Dot at, double radius);

/// Ground under a line of smooth hills, down to the foot of the picture. `wave` is the longest hill's length.
void hills(Canvas& canvas, Dice& dice, double top, double height, double wave, Paint colour);

/// Ground under a line of peaks and saddles in turn, evenly spaced but for the dice.
void peaks(Canvas& canvas, Dice& dice, double top, double height, double pitch, Paint colour);

/// Short level strokes on water, longer towards the viewer.
void glints(Canvas& canvas, Dice& dice, double top, double bottom, int count, Paint colour);

/// A house with its gable to the viewer.
void gabled(Canvas& canvas, const House& house);

/// Houses wall to wall from `x` to the right edge of the picture.
void row_of_houses(Canvas& canvas, Dice& dice, double x, double base, double tallest,
                   std::span<const Paint> walls, Paint roof, Paint window);

/// A sailing boat as high as `size`, its water line at `at`.
void boat(Canvas& canvas, Dot at, double size, Paint sail, Paint hull);

/// A lighthouse round a lamp at `at`, which is drawn apart.
void lighthouse(Canvas& canvas, Dot at, double base);

void fir(Canvas& canvas, Dot foot, double height, Paint colour);

/// A slender flame: widest below the middle, pointed at both ends.
void cypress(Canvas& canvas, Dot foot, double height, Paint colour);

/// A small square house under a dome; `foot` is its left corner.
void domed(Canvas& canvas, Dot foot, double width);

/// A tower with a lit clock; `face` is the clock's centre.
void clock_tower(Canvas& canvas, Dot face, double base);

/// A lamp on a post.
void street_lamp(Canvas& canvas, Dot at, double foot);

}  // namespace portraits::specimen
