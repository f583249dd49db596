#pragma once

#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/byte_sink.h"

namespace portraits::write {

enum class Version { Pdf16, Pdf17 };

/// How the objects are laid down.
enum class Packing {
    Plain,  ///< each by itself, with a cross-reference table: what every press's software reads
    Compressed,  ///< those without a stream gathered into compressed ones, with a cross-reference stream
};

/// A PDF on its way out: numbered objects go into it as they are finished, in any order, and only their places are kept.
class ObjectFile {
public:
    /// Begins with the header. The sink outlives the file.
    ObjectFile(ByteSink& sink, Version version, Packing packing);

    /// The number of an object that is to come.
    int reserve();
    void write(int number, std::string_view value);
    /// `entries` are those of the stream's dictionary, but for its length.
    void write_stream(int number, std::string_view entries, std::string_view bytes);

    /// Thirty-two hexadecimal digits made from all that was written so far.
    std::string digest();
    /// The cross-references, and the trailer with its entries. A number without an object is an error of the program.
    void finish(std::string_view trailer);

private:
    /// Where an object is: in the file, or in an object stream.
    struct Place {
        enum class Kind : std::uint8_t { None, InFile, InStream } kind = Kind::None;
        std::uint32_t where = 0;  ///< offset, or number of the stream
        std::uint32_t index = 0;
    };
    struct FreeHash {
        void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
    };

    void append(std::string_view bytes);
    void place(int number);
    void pack(int number, std::string_view value);
    void flush_pack();
    void write_table(std::string_view trailer);
    void write_reference_stream(std::string_view trailer);
    [[nodiscard]] std::string differences() const;

    ByteSink& sink_;
    Packing packing_;
    std::unique_ptr<XXH3_state_t, FreeHash> hash_;
    std::uint64_t size_ = 0;
    std::vector<Place> places_{1};  ///< by number; 0 is never used
    std::vector<int> packed_;       ///< objects of the open object stream
    std::string pack_index_, pack_values_;
};

}  // namespace portraits::write
