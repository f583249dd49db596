#include "generator/write/packed_page.h"

#include <concepts>
#include <cstddef>
#include <cstring>
#include <tuple>
#include <type_traits>

namespace portraits::write {
namespace {

template <typename T, typename Of>
concept PartOf = std::same_as<std::remove_const_t<T>, Of>;

// What each type is made of, for both directions.

template <PartOf<FontUse> T>
auto parts(T& use) {
    return std::tie(use.glyphs, use.said);
}

template <PartOf<ink::Node> T>
auto parts(T& node) {
    return std::tie(node.role, node.parent, node.alt, node.lang, node.actual_text, node.scope,
                    node.column_span, node.numbering);
}

template <PartOf<StructureNode> T>
auto parts(T& element) {
    return std::tie(element.node, element.kids, element.bounds);
}

template <PartOf<EncodedLink> T>
auto parts(T& link) {
    return std::tie(link.link.area, link.link.uri, link.link.destination, link.link.contents,
                    link.tagged);
}

template <PartOf<ink::Destination> T>
auto parts(T& destination) {
    return std::tie(destination.name, destination.place);
}

template <PartOf<EncodedPage> T>
auto parts(T& page) {
    return std::tie(page.trim, page.bleed, page.label, page.name, page.content, page.fonts,
                    page.pictures, page.nodes, page.top, page.owners, page.links,
                    page.destinations);
}

template <typename T>
concept Plain = std::is_trivially_copyable_v<T>;

class Packer {
public:
    template <Plain T>
    void put(const T& value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void put(const std::string& text) {
        put(text.size());
        bytes_ += text;
    }
    void put(const GlyphSet& glyphs) {
        std::vector<std::uint16_t> list;
        glyphs.for_each([&](std::uint16_t glyph) { list.push_back(glyph); });
        put(list);
    }
    template <typename T>
    void put(const std::vector<T>& list) {
        put(list.size());
        for (const T& value : list) {
            put(value);
        }
    }
    template <typename Key, typename T>
    void put(const std::map<Key, T>& map) {
        put(map.size());
        for (const auto& [key, value] : map) {
            put(key);
            put(value);
        }
    }
    template <typename T>
    requires requires(const T& value) { parts(value); }
    void put(const T& value) {
        std::apply([&](const auto&... part) { (put(part), ...); }, parts(value));
    }

    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes) : bytes_{bytes} {}

    template <Plain T>
    void get(T& value) {
        std::memcpy(&value, taken(sizeof value).data(), sizeof value);
    }
    void get(std::string& text) { text = taken(size()); }
    void get(GlyphSet& glyphs) {
        std::vector<std::uint16_t> list;
        get(list);
        for (const std::uint16_t glyph : list) {
            glyphs.insert(glyph);
        }
    }
    template <typename T>
    void get(std::vector<T>& list) {
        list.resize(size());
        for (T& value : list) {
            get(value);
        }
    }
    template <typename Key, typename T>
    void get(std::map<Key, T>& map) {
        for (std::size_t left = size(); left > 0; --left) {
            Key key{};
            get(key);
            get(map[key]);
        }
    }
    template <typename T>
    requires requires(T& value) { parts(value); }
    void get(T& value) {
        std::apply([&](auto&... part) { (get(part), ...); }, parts(value));
    }

private:
    std::size_t size() {
        std::size_t size = 0;
        get(size);
        return size;
    }
    std::string_view taken(std::size_t size) {
        const std::string_view part = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return part;
    }

    std::string_view bytes_;
};

}  // namespace

std::string packed(const EncodedPage& page) {
    Packer packer;
    packer.put(page);
    return packer.take();
}

EncodedPage unpacked(std::string_view bytes) {
    EncodedPage page;
    Unpacker{bytes}.get(page);
    return page;
}

}  // namespace portraits::write
