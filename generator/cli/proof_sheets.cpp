#include "generator/cli/proof_sheets.h"

#include <utility>

namespace portraits::cli {
namespace {

ProofSheets::Sheet make_sheet(std::size_t number,
                              std::map<std::size_t, write::ProofImage> thumbnails, Side start) {
    std::vector<write::ProofImage> pages;
    for (auto& [place, thumbnail] : thumbnails) {
        pages.push_back(std::move(thumbnail));
    }
    return {number,
            write::contact_sheet(pages, ProofSheets::columns, ProofSheets::thumbnail_width, start)};
}

}  // namespace

void ProofSheets::add(std::size_t place, write::ProofImage thumbnail) {
    open_[place / capacity + 1].emplace(place, std::move(thumbnail));
}

std::vector<ProofSheets::Sheet> ProofSheets::take_full() {
    std::vector<Sheet> full;
    for (auto sheet = open_.begin(); sheet != open_.end();) {
        if (sheet->second.size() == capacity) {
            full.push_back(make_sheet(sheet->first, std::move(sheet->second), start_));
            sheet = open_.erase(sheet);
        } else {
            ++sheet;
        }
    }
    return full;
}

std::vector<ProofSheets::Sheet> ProofSheets::take_rest() {
    std::vector<Sheet> rest;
    for (auto& [number, thumbnails] : std::exchange(open_, {})) {
        rest.push_back(make_sheet(number, std::move(thumbnails), start_));
    }
    return rest;
}

}  // namespace portraits::cli
