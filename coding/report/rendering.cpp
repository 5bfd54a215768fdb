#include "kith/report/pictures.h"

#include "numeric_locale.h"

#include "kith/model/error.h"

#include <cairo-pdf.h>
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

cairo_status_t append(void* file, const unsigned char* bytes, unsigned int length) {
    static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

// The picture, painted over the whole of a page of this size.
void paint(const Picture& picture, cairo_t* cairo, double width, double height) {
    const std::string svg = pictureAsSvg(picture);
    GError* error = nullptr;
    const Held<RsvgHandle> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle) throw failed(picture.title, messageOf(error));
    const RsvgRectangle page{0, 0, width, height};
    if (!rsvg_handle_render_document(handle.get(), cairo, &page, &error)) throw failed(picture.title, messageOf(error));
}

void check(const Picture& picture, cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) throw failed(picture.title, cairo_status_to_string(status));
}

} // namespace

std::string pictureAsPng(const Picture& picture, double scale) {
    const NumericLocale decimalPoint;
    const double width = std::ceil(picture.width * scale), height = std::ceil(picture.height * scale);
    constexpr double most = 30'000; // pixels a side; cairo ends at 32,767
    if (!(width >= 1 && height >= 1 && width <= most && height <= most))
        throw failed(picture.title, "its size is out of bounds");
    const Held<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height)));
    const Held<cairo_t> cairo(cairo_create(surface.get()));
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    paint(picture, cairo.get(), width, height);
    std::string png;
    cairo_surface_flush(surface.get());
    check(picture, cairo_surface_write_to_png_stream(surface.get(), append, &png));
    return png;
}

std::string pictureAsPdf(const Picture& picture) {
    const NumericLocale decimalPoint;
    constexpr double pointsPerPixel = 0.75, most = 14'400; // points a side, by the pdf standard
    const double width = picture.width * pointsPerPixel, height = picture.height * pointsPerPixel;
    if (!(width >= 1 && height >= 1 && width <= most && height <= most))
        throw failed(picture.title, "its size is out of bounds");
    std::string pdf;
    const Held<cairo_surface_t> surface(cairo_pdf_surface_create_for_stream(append, &pdf, width, height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, picture.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, picture.description.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    {
        const Held<cairo_t> cairo(cairo_create(surface.get()));
        paint(picture, cairo.get(), width, height);
        check(picture, cairo_status(cairo.get()));
    }
    cairo_surface_finish(surface.get()); // writes what is still held back
    check(picture, cairo_surface_status(surface.get()));
    return pdf;
}

} // namespace kith::report
