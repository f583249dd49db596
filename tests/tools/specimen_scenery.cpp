#include "tests/tools/specimen_scenery.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace portraits::specimen {
namespace {

constexpr Paint glow = hex(0xF6DC9A);

Paint faint(Paint colour, double alpha) { return {colour.red, colour.green, colour.blue, alpha}; }

void windows(Canvas& canvas, const House& house) {
    const double pitch = house.width / 3;
    double y = house.base - house.height + pitch;
    while (y < house.base - pitch * 1.2) {
        for (const double column : {0.72, 1.78})
            canvas.rect(house.x + column * pitch, y, pitch * 0.5, pitch * 0.72, house.window);
        y += pitch * 1.3;
    }
}

}  // namespace

void lamp(Canvas& canvas, Dot at, double radius) {
    canvas.disc(at, radius * 5, faint(glow, 0.22));
    canvas.disc(at, radius * 2.8, faint(glow, 0.4));
    canvas.disc(at, radius, glow);
}

void hills(Canvas& canvas, Dice& dice, double top, double height, double wave, Paint colour) {
    const std::array<double, 3> phases{dice.between(0, 6.28), dice.between(0, 6.28),
                                       dice.between(0, 6.28)};
    std::vector<Dot> line{{canvas.width(), canvas.height()}, {0, canvas.height()}};
    for (int x = 0; x <= canvas.width(); x += 8) {
        const double turn = x / wave * 6.28;
        const double rise = 0.6 * std::sin(turn + phases[0]) +
                            0.28 * std::sin(2.3 * turn + phases[1]) +
                            0.12 * std::sin(4.1 * turn + phases[2]);
        line.push_back({static_cast<double>(x), top + height * (0.5 - 0.5 * rise)});
    }
    canvas.polygon(line, colour);
}

void peaks(Canvas& canvas, Dice& dice, double top, double height, double pitch, Paint colour) {
    std::vector<Dot> line{{canvas.width() + pitch, canvas.height()}, {-pitch, canvas.height()}};
    bool peak = dice.between(0, 1) < 0.5;
    const int steps = static_cast<int>(canvas.width() / pitch) + 2;
    for (int i = -1; i <= steps; ++i, peak = !peak) {
        const double share = peak ? dice.between(0, 0.35) : dice.between(0.6, 1);
        line.push_back({(i + dice.between(-0.3, 0.3)) * pitch, top + share * height});
    }
    canvas.polygon(line, colour);
}

void glints(Canvas& canvas, Dice& dice, double top, double bottom, int count, Paint colour) {
    for (int i = 0; i < count; ++i) {
        const double depth = dice.between(0, 1);
        const double length = dice.between(30, 90) * (0.5 + depth);
        canvas.rect(dice.between(0, canvas.width()), top + depth * (bottom - top), length,
                    2 + 3 * depth, colour);
    }
}

void gabled(Canvas& canvas, const House& house) {
    const double eaves = house.base - house.height;
    canvas.rect(house.x, eaves, house.width, house.height, house.wall);
    canvas.polygon({{house.x - 5, eaves},
                    {house.x + house.width / 2, eaves - house.width * 0.62},
                    {house.x + house.width + 5, eaves}},
                   house.roof);
    windows(canvas, house);
}

void row_of_houses(Canvas& canvas, Dice& dice, double x, double base, double tallest,
                   std::span<const Paint> walls, Paint roof, Paint window) {
    for (std::size_t i = 0; x < canvas.width(); ++i) {
        const double width = dice.between(0.36, 0.5) * tallest;
        gabled(canvas, {x, base, width, dice.between(0.62, 1) * tallest, walls[i % walls.size()],
                        roof, window});
        x += width;
    }
}

void boat(Canvas& canvas, Dot at, double size, Paint sail, Paint hull) {
    canvas.polygon(
        {{at.x, at.y - size}, {at.x, at.y - 0.12 * size}, {at.x - 0.46 * size, at.y - 0.12 * size}},
        sail);
    canvas.polygon({{at.x + 0.05 * size, at.y - 0.86 * size},
                    {at.x + 0.05 * size, at.y - 0.12 * size},
                    {at.x + 0.36 * size, at.y - 0.12 * size}},
                   faint(sail, 0.8));
    canvas.polygon({{at.x - 0.5 * size, at.y - 0.07 * size},
                    {at.x + 0.46 * size, at.y - 0.07 * size},
                    {at.x + 0.32 * size, at.y + 0.09 * size},
                    {at.x - 0.36 * size, at.y + 0.09 * size}},
                   hull);
}

void lighthouse(Canvas& canvas, Dot at, double base) {
    const Paint white = hex(0xF1ECE2);
    const Paint dark = hex(0x4E5F68);
    const double top = at.y + 46;
    const auto half = [&](double y) { return 38 + 26 * (y - top) / (base - top); };
    const auto band = [&](double from, double to, Paint colour) {
        canvas.polygon({{at.x - half(from), from},
                        {at.x + half(from), from},
                        {at.x + half(to), to},
                        {at.x - half(to), to}},
                       colour);
    };
    band(top, base, white);
    const double step = (base - top) / 5;
    band(top + step, top + 2 * step, hex(0xA8695A));
    band(top + 3 * step, top + 4 * step, hex(0xA8695A));
    canvas.rect(at.x - 9, base - 52, 18, 52, dark);
    canvas.rect(at.x - 56, top - 6, 112, 12, dark);
    canvas.rect(at.x - 31, at.y - 38, 62, 78, hex(0x6D7F86));
    canvas.dome({at.x, at.y - 36}, 38, dark);
    canvas.rect(at.x - 3, at.y - 100, 6, 30, dark);
}

void fir(Canvas& canvas, Dot foot, double height, Paint colour) {
    for (const double tier : {0.0, 0.26, 0.5}) {
        const double low = foot.y - height * (0.08 + tier);
        const double half = height * (0.26 - 0.3 * tier);
        canvas.polygon({{foot.x - half, low}, {foot.x, low - height * 0.46}, {foot.x + half, low}},
                       colour);
    }
    canvas.rect(foot.x - height * 0.03, foot.y - height * 0.09, height * 0.06, height * 0.09,
                colour);
}

void cypress(Canvas& canvas, Dot foot, double height, Paint colour) {
    constexpr int steps = 16;
    std::vector<Dot> outline;
    for (int i = -steps; i < steps; ++i) {
        const double share = std::abs(i) / static_cast<double>(steps);
        const double half = 0.09 * height * std::sin(3.1416 * std::pow(share, 0.75));
        outline.push_back(
            {foot.x + (i < 0 ? -half : half), foot.y - 0.06 * height - share * height});
    }
    canvas.polygon(outline, colour);
    canvas.rect(foot.x - 0.015 * height, foot.y - 0.12 * height, 0.03 * height, 0.12 * height,
                colour);
}

void domed(Canvas& canvas, Dot foot, double width) {
    canvas.rect(foot.x, foot.y - 0.8 * width, width, 0.8 * width, hex(0xE3CDB2));
    canvas.rect(foot.x + 0.72 * width, foot.y - 0.8 * width, 0.28 * width, 0.8 * width,
                hex(0xC9AB93));
    canvas.dome({foot.x + 0.5 * width, foot.y - 0.8 * width}, 0.36 * width, hex(0xA5776A));
    canvas.rect(foot.x + 0.26 * width, foot.y - 0.46 * width, 0.16 * width, 0.46 * width,
                hex(0x6B4F54));
}

void clock_tower(Canvas& canvas, Dot face, double base) {
    const Paint wall = hex(0xD8D8D8);
    const Paint roof = hex(0x3F3F3F);
    canvas.rect(face.x - 84, face.y - 110, 168, base - face.y + 110, wall);
    canvas.rect(face.x + 34, face.y - 110, 50, base - face.y + 110, hex(0xB9B9B9));
    canvas.polygon(
        {{face.x - 108, face.y - 110}, {face.x, face.y - 400}, {face.x + 108, face.y - 110}}, roof);
    canvas.rect(face.x - 96, face.y + 96, 192, 14, roof);
    for (const double y : {200.0, 340.0, 480.0}) canvas.rect(face.x - 16, face.y + y, 32, 62, roof);
    canvas.disc(face, 66, roof);
    canvas.disc(face, 56, hex(0xFAFAFA));
    canvas.polygon({{face.x - 4, face.y + 6},
                    {face.x - 4, face.y - 44},
                    {face.x + 4, face.y - 44},
                    {face.x + 4, face.y + 6}},
                   roof);
    canvas.polygon({{face.x - 5, face.y + 4},
                    {face.x - 2, face.y - 5},
                    {face.x + 30, face.y + 14},
                    {face.x + 27, face.y + 21}},
                   roof);
}

void street_lamp(Canvas& canvas, Dot at, double foot) {
    const Paint iron = hex(0x39434A);
    lamp(canvas, at, 17);
    canvas.rect(at.x - 4, at.y + 20, 8, foot - at.y - 20, iron);
    canvas.rect(at.x - 13, foot - 26, 26, 26, iron);
    for (const double side : {-18.0, 15.0}) canvas.rect(at.x + side, at.y - 22, 3, 44, iron);
    canvas.polygon({{at.x - 21, at.y - 20}, {at.x, at.y - 44}, {at.x + 21, at.y - 20}}, iron);
    canvas.rect(at.x - 15, at.y + 19, 30, 6, iron);
}

}  // namespace portraits::specimen
