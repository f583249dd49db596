#include "tests/tools/specimen_scenes.h"

#include <array>

#include "tests/tools/specimen_scenery.h"

namespace portraits::specimen {

Canvas harbour() {
    Canvas canvas{1600, 1067};
    Dice dice{1};
    canvas.rect(0, 0, 1600, 1067, hex(0xD5DEDF));
    canvas.rect(0, 330, 1600, 340, hex(0xE0E1DA));
    canvas.rect(0, 500, 1600, 170, hex(0xEAE3D4));
    hills(canvas, dice, 470, 150, 1500, hex(0xBAC8CA));
    hills(canvas, dice, 540, 120, 1050, hex(0x9DB2B6));
    canvas.rect(0, 640, 1600, 427, hex(0x84A0A7));
    hills(canvas, dice, 800, 24, 900, hex(0x6F8F98));
    hills(canvas, dice, 930, 30, 1300, hex(0x5E7F8A));
    glints(canvas, dice, 660, 1040, 46, hex(0xC3D2D2, 0.55));

    const std::array back{hex(0xC6B9A6), hex(0xB7A99B), hex(0xCFC4B2)};
    row_of_houses(canvas, dice, 1010, 640, 210, back, hex(0x8F8580), hex(0x9E948A));
    const std::array front{hex(0xC39A7C), hex(0xD9C8A9), hex(0xA77E6B), hex(0xE3D8C3),
                           hex(0x9AA39A)};
    row_of_houses(canvas, dice, 860, 790, 250, front, hex(0x6A5A5A), hex(0x54616A));
    canvas.polygon({{430, 806}, {470, 784}, {1600, 784}, {1600, 850}, {430, 850}}, hex(0x8C877D));
    canvas.rect(430, 832, 1170, 18, hex(0x5B605F));

    lighthouse(canvas, {544, 320}, 786);
    lamp(canvas, {544, 320}, 22);
    boat(canvas, {226, 770}, 150, hex(0xF1ECE2), hex(0x7C5B53));
    boat(canvas, {1190, 980}, 210, hex(0xE8DCC3), hex(0x41545E));
    return canvas;
}

Canvas lake() {
    Canvas canvas{1600, 2133};
    Dice dice{4};
    canvas.rect(0, 0, 1600, 2133, hex(0xEAEAEA));
    canvas.disc({390, 430}, 150, hex(0xF8F8F8));
    peaks(canvas, dice, 560, 520, 250, hex(0xD2D2D2));
    peaks(canvas, dice, 800, 460, 210, hex(0xB8B8B8));
    peaks(canvas, dice, 1060, 380, 260, hex(0x9C9C9C));
    hills(canvas, dice, 1330, 120, 1400, hex(0x808080));

    const std::array walls{hex(0xC9C9C9), hex(0xB0B0B0), hex(0xDADADA)};
    row_of_houses(canvas, dice, 560, 1540, 180, walls, hex(0x565656), hex(0x6A6A6A));
    clock_tower(canvas, {960, 853}, 1540);
    canvas.rect(0, 1536, 1600, 597, hex(0xA6A6A6));
    canvas.polygon({{876, 1536}, {1044, 1536}, {1044, 1790}, {876, 1790}}, hex(0xB9B9B9));
    hills(canvas, dice, 1700, 20, 1200, hex(0x949494));
    glints(canvas, dice, 1550, 1860, 40, hex(0xD0D0D0, 0.6));
    hills(canvas, dice, 1840, 160, 1700, hex(0x5A5A5A));
    double x = 20;
    while (x < 1600) {
        const double foot = dice.between(1990, 2060);
        if (x < 620 || x > 1240) fir(canvas, {x, foot}, dice.between(240, 420), hex(0x474747));
        x += dice.between(60, 150);
    }
    hills(canvas, dice, 2010, 70, 1300, hex(0x383838));
    return canvas;
}

Canvas street() {
    Canvas canvas{960, 640};
    const Paint window = hex(0x5B6870);
    gabled(canvas, {560, 520, 120, 190, hex(0xC9B99F), hex(0x7B6A66), window});
    gabled(canvas, {470, 520, 92, 140, hex(0xB5A796), hex(0x8A7A74), window});
    gabled(canvas, {676, 540, 150, 300, hex(0xA9826E), hex(0x64565A), window});
    gabled(canvas, {822, 560, 190, 380, hex(0xD6C6A8), hex(0x6E5E5E), window});
    gabled(canvas, {196, 540, 140, 240, hex(0x98A39B), hex(0x64565A), window});
    gabled(canvas, {-20, 560, 220, 400, hex(0xC19A7E), hex(0x6E5E5E), window});
    canvas.polygon({{0, 540}, {340, 518}, {680, 518}, {960, 540}, {960, 640}, {0, 640}},
                   hex(0x9B958B));
    canvas.polygon({{455, 518}, {560, 518}, {780, 640}, {290, 640}}, hex(0xB6AFA2));
    street_lamp(canvas, {384, 230}, 580);
    return canvas;
}

Canvas terraces(double scale, Sky sky) {
    Canvas canvas{1600, 1067, scale};
    Dice dice{9};
    if (sky == Sky::Painted) {
        canvas.rect(0, 0, 1600, 1067, hex(0xE6CFB9));
        canvas.rect(0, 0, 1600, 190, hex(0xD2B9AE));
        canvas.rect(0, 190, 1600, 150, hex(0xDDC4B2));
    }
    canvas.disc({430, 470}, 150, hex(0xEBB78E));
    hills(canvas, dice, 430, 190, 1700, hex(0xC6A79C));
    hills(canvas, dice, 520, 150, 1200, hex(0xAF8B83));

    canvas.rect(964, 290, 120, 420, hex(0xCDAE92));
    canvas.rect(1052, 290, 32, 420, hex(0xB3917B));
    canvas.rect(950, 240, 148, 14, hex(0x6B4F54));
    canvas.rect(964, 254, 120, 150, hex(0x7D5F60));
    canvas.dome({1024, 242}, 66, hex(0x6B4F54));
    canvas.rect(1021, 150, 6, 40, hex(0x6B4F54));
    lamp(canvas, {1024, 320}, 26);

    const std::array<Paint, 5> steps{hex(0xB88E6B), hex(0xA47A5F), hex(0x8E6857), hex(0x75554F),
                                     hex(0x5C4449)};
    double top = 640;
    for (const Paint step : steps) {
        hills(canvas, dice, top, 60, 1900, step);
        double x = dice.between(40, 240);
        while (x < 1600) {
            const bool before_the_tower = top < 700 && x > 930 && x < 1120;
            const double height = dice.between(80, 130);
            if (!before_the_tower) cypress(canvas, {x, top + 78}, height, hex(0x55594E));
            x += dice.between(200, 520);
        }
        if (top < 700)
            for (const Dot foot : {Dot{722, 712}, Dot{806, 716}, Dot{1150, 708}})
                domed(canvas, foot, 74);
        top += 88;
    }
    return canvas;
}

}  // namespace portraits::specimen
