#include "generator/write/object_file.h"

#include <fmt/format.h>

#include <array>
#include <limits>
#include <new>
#include <stdexcept>

#include "generator/write/compress.h"
#include "generator/write/entries.h"

namespace portraits::write {
namespace {

std::string_view header(Version version) {
    return version == Version::Pdf16 ? "%PDF-1.6\n%\xE2\xE3\xCF\xD3\n"
                                     : "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
}

/// What the format's ten digits and four bytes of an offset hold alike.
constexpr std::uint64_t largest_file = std::numeric_limits<std::uint32_t>::max();

}  // namespace

ObjectFile::ObjectFile(ByteSink& sink, Version version, Packing packing)
    : sink_{sink}, packing_{packing}, hash_{XXH3_createState()} {
    if (!hash_) {
        throw std::bad_alloc{};
    }
    XXH3_128bits_reset(hash_.get());
    append(header(version));
}

int ObjectFile::reserve() {
    places_.emplace_back();
    return static_cast<int>(places_.size()) - 1;
}

void ObjectFile::write(int number, std::string_view value) {
    if (packing_ == Packing::Compressed) {
        pack(number, value);
        return;
    }
    place(number);
    append(fmt::format("{} 0 obj\n", number));
    append(value);
    append("\nendobj\n");
}

void ObjectFile::write_stream(int number, std::string_view entries, std::string_view bytes) {
    place(number);
    append(fmt::format("{} 0 obj\n<<{}/Length {}>>\nstream\n", number, entries, bytes.size()));
    append(bytes);
    append("\nendstream\nendobj\n");
}

std::string ObjectFile::digest() {
    flush_pack();
    const XXH128_hash_t sum = XXH3_128bits_digest(hash_.get());
    return fmt::format("{:016X}{:016X}", sum.high64, sum.low64);
}

void ObjectFile::finish(std::string_view trailer) {
    flush_pack();
    for (std::size_t number = 1; number < places_.size(); ++number) {
        if (places_[number].kind == Place::Kind::None) {
            throw std::logic_error{fmt::format("object {} was not written", number)};
        }
    }
    if (packing_ == Packing::Compressed) {
        write_reference_stream(trailer);
    } else {
        write_table(trailer);
    }
}

void ObjectFile::append(std::string_view bytes) {
    XXH3_128bits_update(hash_.get(), bytes.data(), bytes.size());
    sink_.append(bytes);
    size_ += bytes.size();
    if (size_ > largest_file) {
        throw std::runtime_error{"the file would be larger than 4 GB"};
    }
}

/// The object begins here.
void ObjectFile::place(int number) {
    places_.at(static_cast<std::size_t>(number)) = {Place::Kind::InFile,
                                                    static_cast<std::uint32_t>(size_), 0};
}

/// Into the open object stream (ISO 32000-1, 7.5.7).
void ObjectFile::pack(int number, std::string_view value) {
    constexpr std::size_t most_in_a_stream = 200;
    packed_.push_back(number);
    append_text(pack_index_, "{} {} ", number, pack_values_.size());
    pack_values_ += value;
    pack_values_ += '\n';
    if (packed_.size() == most_in_a_stream) {
        flush_pack();
    }
}

void ObjectFile::flush_pack() {
    if (packed_.empty()) {
        return;
    }
    const int stream = reserve();
    std::uint32_t index = 0;
    for (const int number : packed_) {
        places_.at(static_cast<std::size_t>(number)) = {
            Place::Kind::InStream, static_cast<std::uint32_t>(stream), index++};
    }
    write_stream(stream,
                 fmt::format("/Type/ObjStm/N {}/First {}/Filter/FlateDecode", packed_.size(),
                             pack_index_.size()),
                 deflated(pack_index_ + pack_values_));
    packed_.clear();
    pack_index_.clear();
    pack_values_.clear();
}

void ObjectFile::write_table(std::string_view trailer) {
    const std::uint64_t start = size_;
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", places_.size());
    for (std::size_t number = 1; number < places_.size(); ++number) {
        append_text(table, "{:010} 00000 n \n", places_[number].where);
    }
    append(table);
    append(fmt::format("trailer\n<</Size {}{}>>\nstartxref\n{}\n%%EOF\n", places_.size(), trailer,
                       start));
}

void ObjectFile::write_reference_stream(std::string_view trailer) {
    const std::uint64_t start = size_;
    const int number = reserve();
    place(number);
    write_stream(number,
                 fmt::format("/Type/XRef/Size {}/W[1 4 1]{}/DecodeParms<</Predictor 12/Columns 6>>"
                             "/Filter/FlateDecode",
                             places_.size(), trailer),
                 deflated(differences()));
    append(fmt::format("startxref\n{}\n%%EOF\n", start));
}

/// Each row as the difference from the row above (PNG's predictor "up"), which compresses to a fifth.
std::string ObjectFile::differences() const {
    using Row = std::array<unsigned char, 6>;
    Row above{};
    std::string out;
    out.reserve(places_.size() * 7);
    for (const Place& place : places_) {
        const Row row{static_cast<unsigned char>(place.kind),
                      static_cast<unsigned char>(place.where >> 24U),
                      static_cast<unsigned char>(place.where >> 16U),
                      static_cast<unsigned char>(place.where >> 8U),
                      static_cast<unsigned char>(place.where),
                      static_cast<unsigned char>(place.index)};
        out += '\2';
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += static_cast<char>(row[i] - above[i]);
        }
        above = row;
    }
    return out;
}

}  // namespace portraits::write
