#pragma once

#include <hb.h>

#include <memory>

namespace portraits::write {

/// Gives HarfBuzz's objects back, each with its own function.
struct HbFree {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};

using HbBlob = std::unique_ptr<hb_blob_t, HbFree>;
using HbBuffer = std::unique_ptr<hb_buffer_t, HbFree>;
using HbFace = std::unique_ptr<hb_face_t, HbFree>;
using HbFont = std::unique_ptr<hb_font_t, HbFree>;
using HbSet = std::unique_ptr<hb_set_t, HbFree>;

}  // namespace portraits::write
