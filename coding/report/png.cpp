#include "kith/report/pictures.h"

#include "numeric_locale.h"

#include "kith/model/error.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <cmath>
#include <memory>

namespace kith::report {
namespace {

struct Release {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
template<class T>
using Held = std::unique_ptr<T, Release>;

Error failed(const std::string& title, const std::string& why) {
    return {"The picture \"" + title + "\" could not be drawn: " + why,
            {},
            "Ask for the picture as svg, or at a smaller scale."};
}

std::string messageOf(GError* error) {
    std::string message = error ? error->message : "unknown reason";
    g_clear_error(&error);
    return message;
}

cairo_status_t append(void* png, const unsigned char* bytes, unsigned int length) {
    static_cast<std::string*>(png)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

std::string pictureAsPng(const Picture& picture, double scale) {
    const NumericLocale decimalPoint;
    const std::string svg = pictureAsSvg(picture);
    const double width = std::ceil(picture.width * scale), height = std::ceil(picture.height * scale);
    constexpr double most = 30'000; // pixels a side; cairo ends at 32,767
    if (!(width >= 1 && height >= 1 && width <= most && height <= most))
        throw failed(picture.title, "its size is out of bounds");

    GError* error = nullptr;
    const Held<RsvgHandle> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle) throw failed(picture.title, messageOf(error));
    const Held<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
    const Held<cairo_t> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    const RsvgRectangle page{0, 0, width, height};
    if (!rsvg_handle_render_document(handle.get(), cairo.get(), &page, &error))
        throw failed(picture.title, messageOf(error));

    std::string png;
    cairo_surface_flush(surface.get());
    if (const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &png);
        status != CAIRO_STATUS_SUCCESS)
        throw failed(picture.title, cairo_status_to_string(status));
    return png;
}

} // namespace kith::report
