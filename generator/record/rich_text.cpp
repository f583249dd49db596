#include "generator/record/rich_text.h"

namespace portraits::record {
namespace {

void append_plain(const std::vector<RichBlock>& blocks, std::string& plain);

void append_plain(const RichParagraph& paragraph, std::string& plain) {
    plain += plain.empty() ? "" : "\n";
    for (const Inline& run : paragraph.text) {
        plain += run.text;
    }
}

void append_plain(const RichList& list, std::string& plain) {
    for (const ListItem& item : list.items) {
        append_plain(item.blocks, plain);
    }
}

void append_plain(const std::vector<RichBlock>& blocks, std::string& plain) {
    for (const RichBlock& block : blocks) {
        std::visit([&plain](const auto& content) { append_plain(content, plain); }, block.content);
    }
}

}  // namespace

std::string plain_text(const RichText& text) {
    std::string plain;
    append_plain(text.blocks, plain);
    return plain;
}

}  // namespace portraits::record
