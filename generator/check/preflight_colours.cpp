// In which colours a page is laid down: inks in print, light on screens.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// The colour space of a mark, or that which an indexed one or a stand-in leads to.
const ColourSpace& space_of(const Mark& mark) {
    const ColourSpace* space = mark.paint.colour.space.get();
    if (const auto* image = std::get_if<ImageMark>(&mark.shape)) {
        space = image->space.get();
    } else if (const auto* shading = std::get_if<ShadingMark>(&mark.shape)) {
        space = shading->space.get();
    }
    const bool indexed = space->family == ColourFamily::Indexed && space->base;
    return indexed ? *space->base : *space;
}

/// One finding a page: what one object does wrong, all like it do.
void colour_on_pages(const Reading& reading, Findings& findings,
                     std::span<const ColourFamily> wrong) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        for (const ColourFamily family : wrong) {
            const auto& marks = reading.pages[page].marks;
            const auto is_wrong = [family](const Mark& m) { return space_of(m).family == family; };
            const auto first = std::find_if(marks.begin(), marks.end(), is_wrong);
            if (first != marks.end()) {
                findings.at(
                    page, first->box,
                    fmt::format("{} objects in {}", std::count_if(first, marks.end(), is_wrong),
                                name_of(family)));
            }
        }
    }
}

void no_rgb(const Reading& reading, Findings& findings) {
    constexpr ColourFamily wrong[] = {ColourFamily::Rgb, ColourFamily::Lab};
    colour_on_pages(reading, findings, wrong);
}

void no_cmyk(const Reading& reading, Findings& findings) {
    constexpr ColourFamily wrong[] = {ColourFamily::Cmyk, ColourFamily::Lab, ColourFamily::Spot};
    colour_on_pages(reading, findings, wrong);
}

bool is_spot(const std::string& ink) {
    static const std::set<std::string> process{"Cyan", "Magenta", "Yellow", "Black", "All", "None"};
    return !process.contains(ink);
}

void spots(const Reading& reading, Findings& findings) {
    const auto& wanted = reading.limits.spots;
    std::set<std::string> seen;
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        for (const Mark& mark : reading.pages[page].marks) {
            for (const std::string& ink : space_of(mark).colourants) {
                const bool asked = std::find(wanted.begin(), wanted.end(), ink) != wanted.end();
                if (is_spot(ink) && !asked && seen.insert(ink).second) {
                    findings.at(page, mark.box,
                                fmt::format("the spot colour {} was not asked for", ink));
                }
            }
        }
    }
}

bool is_transparent(const Mark& mark) { return mark.paint.alpha < 1 || mark.paint.blended; }

/// What a group blends in, if that is not what is wanted; empty if all is well.
std::string wrong_space(Object group, Object resources, std::string_view wanted) {
    Object space = value(group, "CS");
    const ColourFamily family = read_colour_space(space, resources)->family;
    return space.isNull() || name_of(family) == wanted ? "" : std::string{name_of(family)};
}

/// Blending happens in the group's space: in any other than that of the output, colours change on the way.
void page_groups(const Reading& reading, Findings& findings, std::string_view wanted) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        const PdfPage& facts = reading.file.pages()[page];
        Object group = value(facts.object, "Group");
        const auto& marks = reading.pages[page].marks;
        const bool transparent = std::any_of(marks.begin(), marks.end(), is_transparent);
        if (const std::string wrong = wrong_space(group, facts.resources, wanted); !wrong.empty()) {
            findings.on_page(page, fmt::format("its transparency group blends in {}", wrong));
        } else if (transparent && !has(group, "CS")) {
            findings.on_page(page, "it blends without a group to say in which colours");
        }
    }
}

void groups(const Reading& reading, Findings& findings, std::string_view wanted) {
    page_groups(reading, findings, wanted);
    for (Object object : reading.file.objects()) {
        const std::string wrong =
            object.isStream()
                ? wrong_space(value(object, "Group"), value(object, "Resources"), wanted)
                : "";
        if (!wrong.empty()) {
            findings.in_file(fmt::format("the form {} blends in {}", reference(object), wrong));
        }
    }
}

void print_groups(const Reading& reading, Findings& findings) {
    groups(reading, findings, name_of(ColourFamily::Cmyk));
}

void screen_groups(const Reading& reading, Findings& findings) {
    groups(reading, findings, name_of(ColourFamily::Rgb));
}

constexpr Rule print[] = {
    {"no-rgb", Level::Error, "All colours are inks: nothing is left for a press to convert.",
     no_rgb},
    {"no-spot-colours", Level::Error, "Only the spot colours that the edition asks for are used.",
     spots},
    {"transparency-group", Level::Error, "What blends does so in DeviceCMYK.", print_groups},
};

constexpr Rule screen[] = {
    {"no-cmyk", Level::Error, "All colours are those of the screen's profile.", no_cmyk},
    {"screen-group", Level::Error, "What blends does so in the screen's RGB.", screen_groups},
};

}  // namespace

std::map<std::string, std::size_t> count_spots(const Reading& reading) {
    std::map<std::string, std::size_t> counts;
    for (const PageContent& page : reading.pages) {
        for (const Mark& mark : page.marks) {
            for (const std::string& ink : space_of(mark).colourants) {
                counts[ink] += is_spot(ink) ? 1 : 0;
            }
        }
    }
    std::erase_if(counts, [](const auto& entry) { return entry.second == 0; });
    return counts;
}

std::span<const Rule> ink_colour_rules() { return print; }
std::span<const Rule> screen_colour_rules() { return screen; }

}  // namespace portraits::check::pdf
