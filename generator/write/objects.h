#pragma once

#include <hpdf.h>
#include <hpdf_objects.h>
#include <hpdf_streams.h>

#include <cstddef>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "generator/write/entries.h"
#include "generator/write/object_file.h"

namespace portraits::write {

/// libharu refused a call: memory is out, or a limit of the format is passed.
class ObjectError : public std::runtime_error {
public:
    explicit ObjectError(HPDF_STATUS status);
};

class Array;

/// A dictionary of the file. A handle: copies mean the same object, which `Objects` owns.
class Dict {
public:
    Dict& name(const char* key, const std::string& value);
    Dict& number(const char* key, int value);
    Dict& real(const char* key, double value);
    Dict& boolean(const char* key, bool value);
    /// A text string: as it is where ASCII will do, UTF-16 otherwise.
    Dict& text(const char* key, std::string_view utf8);
    /// Indirect objects are referred to, direct ones become part of this one.
    Dict& set(const char* key, Dict value);
    Dict& set(const char* key, Array value);
    /// New direct objects under a key.
    [[nodiscard]] Dict dict(const char* key);
    [[nodiscard]] Array array(const char* key);

    /// The object's number; only for indirect objects.
    [[nodiscard]] int id() const;
    [[nodiscard]] HPDF_Dict handle() const { return handle_; }

private:
    friend class Objects;
    friend class Array;
    explicit Dict(HPDF_Dict handle);

    HPDF_Dict handle_;
};

/// An array of the file; a handle like `Dict`.
class Array {
public:
    Array& number(int value);
    Array& add(Dict value);
    Array& add(Array value);
    [[nodiscard]] Dict dict();
    [[nodiscard]] Array array();

private:
    friend class Objects;
    friend class Dict;
    explicit Array(HPDF_Array handle);

    HPDF_Array handle_;
};

enum class Filter { None, Flate, Jpeg };

/// The objects of one file that are made piece by piece, by libharu's object layer. Its document and page layer is not used: it takes
/// text in encoded strings only, and sets dates and ids by the clock. Nor is its table of cross-references, which keeps every
/// object until the end.
class Objects {
public:
    /// The file outlives the objects.
    explicit Objects(ObjectFile& file);
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    /// An object with a number that others can refer to before it is written.
    [[nodiscard]] Dict dict();
    /// Writes an object; nothing is added to it afterwards.
    void write(Dict dict);
    /// The same for one that has no entries of its own but those.
    void write(Dict dict, const Entries& entries);
    /// The same as a stream whose bytes are encoded by `filter`.
    void write_stream(Dict dict, std::string_view bytes, Filter filter);
    /// Writes all that was not written yet, but for one.
    void write_all_but(Dict dict);

    /// The file itself, for objects that are text from the start.
    [[nodiscard]] ObjectFile& file() { return file_; }

private:
    struct FreeMemory {
        void operator()(HPDF_MMgr memory) const { HPDF_MMgr_Free(memory); }
    };
    struct FreeDict {
        void operator()(HPDF_Dict dict) const { HPDF_Dict_Free(dict); }
    };
    struct FreeStream {
        void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
    };
    using Handle = std::unique_ptr<_HPDF_Dict_Rec, FreeDict>;

    /// The entries as text, and then gone: only the number is needed now.
    std::string_view emptied(Dict dict);
    void close(Dict dict);

    ObjectFile& file_;
    HPDF_Error_Rec error_{};
    std::unique_ptr<_HPDF_MMgr_Rec, FreeMemory> memory_;
    std::string text_;  ///< what the stream below writes
    std::unique_ptr<_HPDF_Stream_Rec, FreeStream> stream_;
    std::map<int, Handle> open_;   ///< by number
    std::vector<Handle> written_;  ///< empty, but referred to
};

}  // namespace portraits::write
