// Photographs: whose they are, and what they show.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "generator/check/editorial_manuscript.h"
#include "generator/check/editorial_registry.h"
#include "generator/check/editorial_words.h"

namespace portraits::check {
namespace {

/// The pictures of all cities, then those of the edition's own record.
std::vector<record::Value> pictures_of(const record::Edition& edition) {
    std::vector<record::Value> all;
    const auto add = [&all](std::vector<record::Value> pictures) {
        std::move(pictures.begin(), pictures.end(), std::back_inserter(all));
    };
    for (const record::City& city : edition.cities) {
        add(city.value["photos"].items());
    }
    add(record::pictures_in(edition.value));
    return all;
}

void check_key(const Manuscript& manuscript, const char* key, std::string_view hint,
               Findings& findings) {
    for (const record::Value& photo : pictures_of(manuscript.edition)) {
        if (photo[key].text().empty()) {
            findings.add(photo["file"].mark(),
                         fmt::format("{} has no {}", photo["file"].text(), key), std::string{hint});
        }
    }
}

void check_credit(const Manuscript& manuscript, Findings& findings) {
    check_key(manuscript, "credit", "say whose picture it is", findings);
}

void check_licence(const Manuscript& manuscript, Findings& findings) {
    check_key(manuscript, "licence",
              "say on which terms it is used: `CC BY-SA 4.0`, or with whose permission", findings);
}

/// What is wrong with an alternative text; empty if nothing is.
std::string fault_of(const record::Value& photo, double least) {
    const std::string alt = lower_case(photo["alt"].text());
    const std::string file = photo["file"].text();
    for (const char* opening : {"photo", "picture", "image", "a photo", "a picture", "an image"}) {
        if (alt.starts_with(std::string{opening} + " of ")) {
            return "it says that it is a picture, which readers are told anyway";
        }
    }
    if (alt.find(".jpg") != std::string::npos || alt.find(".png") != std::string::npos ||
        file.find(alt) != std::string::npos) {
        return "it is the file's name";
    }
    return static_cast<double>(words_of(alt).size()) < least ? "it is too short to say what is seen"
                                                             : "";
}

void check_alt(const Manuscript& manuscript, Findings& findings) {
    for (const record::Value& photo : pictures_of(manuscript.edition)) {
        if (const std::string fault = fault_of(photo, findings.limit("words")); !fault.empty()) {
            findings.add(photo["alt"].mark(),
                         fmt::format("the alternative text does not serve: {}", fault),
                         "say in a sentence what the picture shows");
        }
    }
}

constexpr std::array alt_limits{Limit{"words", 4, "words"}};

constexpr std::array rules{
    Rule{"photo-credit",
         Level::Warning,
         "a photograph without a credit",
         "Who took a picture is named, even where the law does not ask for it.",
         {},
         check_credit},
    Rule{"photo-licence",
         Level::Warning,
         "a photograph without terms of use",
         "A printed edition is used for years; on which terms a picture may be used must be known "
         "with it.",
         {},
         check_licence},
    Rule{"photo-alt", Level::Warning, "a photograph whose alternative text does not serve",
         "Those who do not see the picture hear its alternative text: a sentence that says what it "
         "shows, not that it is a photograph, and not the file's name.",
         alt_limits, check_alt},
};

}  // namespace

std::span<const Rule> photo_rules() { return rules; }

}  // namespace portraits::check
