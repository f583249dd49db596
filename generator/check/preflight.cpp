// Preflight: a written file is read back by somebody else's parser, its pages are followed operator by operator, and each rule
// is a function of what was read.

#include "generator/check/preflight.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "generator/check/pdf_ink_raster.h"
#include "generator/check/preflight_rule.h"

namespace portraits::check::pdf {
namespace {

/// The smallest block that holds the middle of a place.
std::string block_at(const PageSource& source, const Rect& place) {
    const Point middle{place.left() + place.size.width / 2, place.top() + place.size.height / 2};
    const Rect point{middle, {Length::raw(1), Length::raw(1)}};
    const Block* best = nullptr;
    const auto area = [](const Rect& r) { return r.size.width.to_pt() * r.size.height.to_pt(); };
    for (const Block& block : source.blocks) {
        if (block.box.overlaps(point) && (best == nullptr || area(block.box) < area(best->box))) {
            best = &block;
        }
    }
    return best == nullptr ? "" : best->name;
}

void measure_ink(Reading& reading) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        const InkRaster raster{reading.file.pages()[page], reading.pages[page], reading.pixels};
        reading.ink.push_back(raster.heaviest(reading.limits.ink_square));
    }
}

Reading read(const PdfFile& file, Medium medium, const Limits& limits,
             std::span<const PageSource> sources) {
    Reading reading{file, medium, limits, sources, {}, {}, {}, Xmp{""}, {}, {}};
    for (const PdfPage& page : file.pages()) {
        reading.pages.push_back(read_content(page, reading.fonts));
    }
    if (medium == Medium::Print) {
        measure_ink(reading);
    }
    reading.xmp = Xmp{stream_bytes(value(file.catalog(), "Metadata"))};
    reading.tree = read_structure(file);
    return reading;
}

bool before(const Finding& a, const Finding& b) {
    const auto key = [](const Finding& f) {
        const Rect place = f.place.value_or(Rect{});
        return std::tuple{f.page, -static_cast<int>(f.level), place.top(), place.left()};
    };
    return key(a) < key(b);
}

void note_blanks(Report& report, const Reading& reading) {
    for (std::size_t page = 0; page < reading.pages.size(); ++page) {
        const PageSource* source = reading.source(page);
        if (source != nullptr && source->blank) {
            report.blanks.push_back(page + 1);
        }
    }
}

void note_ink(Report& report, const Reading& reading) {
    for (std::size_t page = 0; page < reading.ink.size(); ++page) {
        if (reading.ink[page].ink > report.ink) {
            report.ink = reading.ink[page].ink;
            report.ink_page = page + 1;
        }
    }
}

void apply(Report& report, const Reading& reading) {
    for (const Rule* rule : rules_of(reading.medium)) {
        Findings findings{*rule, reading, report.findings};
        rule->check(reading, findings);
        ++report.rules;
    }
    std::stable_sort(report.findings.begin(), report.findings.end(), before);
}

}  // namespace

std::string in_quotes(std::string_view text) {
    constexpr std::size_t most = 24;
    if (text.size() <= most) {
        return fmt::format("“{}”", text);
    }
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;  // not within a character
    }
    return fmt::format("“{}…”", text.substr(0, end));
}

void Findings::in_file(std::string message) {
    out_.push_back({std::string{rule_.name}, rule_.level, std::move(message), 0, {}, {}, {}, {}});
}

void Findings::on_page(std::size_t page, std::string message) {
    in_file(std::move(message));
    Finding& finding = out_.back();
    finding.page = page + 1;
    if (const PageSource* source = reading_.source(page)) {
        finding.page_name = source->name;
        finding.record = source->record;
    }
}

void Findings::at(std::size_t page, const Box& box, std::string message) {
    on_page(page, std::move(message));
    Finding& finding = out_.back();
    finding.place = reading_.file.pages()[page].on_trim(box);
    if (const PageSource* source = reading_.source(page)) {
        finding.block = block_at(*source, *finding.place);
    }
}

std::size_t Report::count(Level level) const {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(),
                      [level](const Finding& finding) { return finding.level == level; }));
}

Report check_file(std::string bytes, const std::string& name, Medium medium, const Limits& limits,
                  std::span<const PageSource> sources) {
    Report report;
    report.file = name;
    report.medium = medium;
    const Result<PdfFile> file = PdfFile::read(std::move(bytes), name);
    if (!file) {
        report.findings.push_back(
            {"file-sound", Level::Error, file.error().message, 0, {}, {}, {}, {}});
        return report;
    }
    report.pages = file.value().pages().size();
    const Reading reading = read(file.value(), medium, limits, sources);
    note_blanks(report, reading);
    note_ink(report, reading);
    report.spots = count_spots(reading);
    apply(report, reading);
    return report;
}

std::string_view name_of(Medium medium) { return medium == Medium::Print ? "print" : "screen"; }

}  // namespace portraits::check::pdf
