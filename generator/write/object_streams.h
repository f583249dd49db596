#pragma once

#include <hpdf_objects.h>

#include <memory>
#include <string>
#include <string_view>

#include "generator/write/objects.h"

namespace portraits::write {

/// Lets libharu write objects at the end of a string.
class ObjectSink {
public:
    ObjectSink(Objects& objects, std::string& bytes);

    /// An object's value, without number and end.
    void write(void* object);
    /// All objects, the cross-reference table and the trailer.
    void write_all();

private:
    struct Free {
        void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
    };
    Objects& objects_;
    std::unique_ptr<_HPDF_Stream_Rec, Free> stream_;
};

/// Writes streams first, then the other objects in object streams (ISO 32000-1, 7.5.7), then the cross-reference stream with the
/// trailer's entries.
void write_compressed(Objects& objects, ObjectSink& sink, std::string& bytes,
                      std::string_view trailer);

}  // namespace portraits::write
