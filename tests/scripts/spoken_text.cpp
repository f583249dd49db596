#include "tests/scripts/spoken_text.h"

#include <doctest/doctest.h>

#include <set>

#include "generator/check/pdf_marks.h"
#include "generator/check/tagging_tree.h"
#include "tests/cli/process.h"
#include "tests/scripts/composed.h"

namespace portraits::tests {
namespace {

namespace pdf = check::pdf;

class Voice {
public:
    Voice(const pdf::StructureTree& tree, const pdf::PageContent& content, int page)
        : tree_{tree}, content_{content}, page_{page} {}

    std::string text() {
        for (std::size_t i = 0; i < tree_.elements.size(); ++i) {
            if (tree_.elements[i].parent < 0) {
                say_element(static_cast<int>(i));
            }
        }
        return said_;
    }

private:
    void say_element(int place) {
        const pdf::StructureElement& element = tree_.at(place);
        if (!element.actual_text.empty()) {
            said_ +=
                tree_.page(place) == static_cast<std::size_t>(page_) ? element.actual_text : "";
            return;
        }
        for (const pdf::StructureKid& kid : element.kids) {
            if (kid.kind == pdf::StructureKid::Kind::Element) {
                say_element(kid.index);
            } else if (kid.kind == pdf::StructureKid::Kind::Content && kid.page == page_) {
                say_content(kid.index);
            }
        }
        const bool inline_level = element.role == "Span" || element.role == "Link";
        said_ += inline_level ? "" : "\n";
    }

    void say_content(int id) {
        std::set<int> replaced;
        for (const pdf::Mark& mark : content_.marks) {
            const auto* text = std::get_if<pdf::TextMark>(&mark.shape);
            const int tagged = content_.tagged_content(mark.content);
            if (text == nullptr || tagged < 0 || content(tagged).id != id) {
                continue;
            }
            if (!content(mark.content).has_actual_text) {
                said_ += text->text;
            } else if (replaced.insert(mark.content).second) {
                said_ += content(mark.content).actual_text;
            }
        }
    }

    [[nodiscard]] const pdf::MarkedContent& content(int place) const {
        return content_.contents[static_cast<std::size_t>(place)];
    }

    const pdf::StructureTree& tree_;
    const pdf::PageContent& content_;
    int page_;
    std::string said_;
};

}  // namespace

std::string spoken_text(const std::string& file, std::size_t page) {
    const auto opened = pdf::PdfFile::read(read_file(file), file);
    REQUIRE(opened);
    pdf::FontCache fonts;
    const pdf::PageContent content = pdf::read_content(opened.value().pages().at(page - 1), fonts);
    const pdf::StructureTree tree = pdf::read_structure(opened.value());
    REQUIRE(tree.exists);
    return composed(Voice{tree, content, static_cast<int>(page) - 1}.text());
}

}  // namespace portraits::tests
