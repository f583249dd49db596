#pragma once

#include <hpdf.h>

#include <cstddef>
#include <deque>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

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
    Dict& bytes(const char* key, std::string_view value);
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
    Array& name(const std::string& value);
    Array& number(int value);
    Array& real(double value);
    Array& text(std::string_view utf8);
    Array& bytes(std::string_view value);
    Array& null();
    Array& add(Dict value);
    Array& add(Array value);
    [[nodiscard]] Dict dict();
    [[nodiscard]] Array array();
    [[nodiscard]] bool empty() const;

private:
    friend class Objects;
    friend class Dict;
    explicit Array(HPDF_Array handle);

    HPDF_Array handle_;
};

enum class Filter { None, Flate, Jpeg };

/// The indirect objects of one file, kept and written by libharu's object layer. Its document and page layer is not used: it
/// takes text in encoded strings only, and sets dates and ids by the clock.
class Objects {
public:
    Objects();
    ~Objects();
    Objects(const Objects&) = delete;
    Objects& operator=(const Objects&) = delete;

    [[nodiscard]] Dict dict();
    [[nodiscard]] Array array();
    /// A stream whose bytes are already encoded by `filter`.
    [[nodiscard]] Dict stream(std::string_view bytes, Filter filter);
    /// Entries added as text, for objects that come in thousands: a dictionary of libharu takes 300 bytes an entry.
    void set_entries(Dict dict, std::string entries);

    [[nodiscard]] Dict trailer() const { return Dict{xref_->trailer}; }
    [[nodiscard]] HPDF_Xref xref() const { return xref_.get(); }

private:
    struct FreeMemory {
        void operator()(HPDF_MMgr memory) const { HPDF_MMgr_Free(memory); }
    };
    struct FreeXref {
        void operator()(HPDF_Xref xref) const { HPDF_Xref_Free(xref); }
    };

    HPDF_Error_Rec error_{};
    std::deque<std::string> entries_;
    std::unique_ptr<_HPDF_MMgr_Rec, FreeMemory> memory_;
    std::unique_ptr<_HPDF_Xref_Rec, FreeXref> xref_;
};

}  // namespace portraits::write
