#include "importers/zip_file.h"

#include <zip.h>

#include <stdexcept>

namespace kith::test {
namespace {

std::string makeZip(const Entries& entries, const std::string& password) {
    zip_error_t failure;
    zip_error_init(&failure);
    zip_source_t* bytes = zip_source_buffer_create(nullptr, 0, 0, &failure);
    zip_source_keep(bytes);
    zip_t* zip = zip_open_from_source(bytes, ZIP_TRUNCATE, &failure);
    if (zip == nullptr) throw std::runtime_error(zip_error_strerror(&failure));
    for (const auto& [path, words] : entries) {
        zip_source_t* source = zip_source_buffer(zip, words.data(), words.size(), 0);
        const auto index = zip_file_add(zip, path.c_str(), source, 0);
        if (index < 0) throw std::runtime_error("cannot add " + path);
        if (!password.empty())
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.c_str());
    }
    if (zip_close(zip) != 0) throw std::runtime_error(zip_strerror(zip));
    zip_stat_t about;
    zip_source_stat(bytes, &about);
    std::string made(about.size, '\0');
    zip_source_open(bytes);
    zip_source_read(bytes, made.data(), made.size());
    zip_source_close(bytes);
    zip_source_free(bytes);
    return made;
}

const std::string declaration = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";

std::string relations(const std::string& inside) {
    return declaration + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
           inside + "</Relationships>";
}

std::string relation(const std::string& id, const std::string& type, const std::string& target) {
    return R"(<Relationship Id=")" + id +
           R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)" + type + R"(" Target=")" +
           target + R"("/>)";
}

const std::string openDocumentNames =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")";

std::string openDocument(const std::string& kind, const std::string& body, const std::string& automaticStyles) {
    return declaration + "<office:document-content" + openDocumentNames + "><office:automatic-styles>" +
           automaticStyles + "</office:automatic-styles><office:body><office:" + kind + ">" + body +
           "</office:" + kind + "></office:body></office:document-content>";
}

} // namespace

std::string zipOf(const Entries& entries) {
    return makeZip(entries, {});
}
std::string lockedZipOf(const Entries& entries, const std::string& password) {
    return makeZip(entries, password);
}

std::string docxOf(const std::string& body, const std::string& styles) {
    const std::string name =
        R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")";
    return zipOf(
        {{"[Content_Types].xml",
          declaration + "<Types><Override "
                        "ContentType=\"application/"
                        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
         {"_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml"))},
         {"word/_rels/document.xml.rels", relations(relation("rId1", "styles", "styles.xml"))},
         {"word/styles.xml", declaration + "<w:styles" + name + ">" + styles + "</w:styles>"},
         {"word/document.xml", declaration + "<w:document" + name + "><w:body>" + body + "</w:body></w:document>"}});
}

std::string odtOf(const std::string& body, const std::string& automaticStyles) {
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                  {"content.xml", openDocument("text", body, automaticStyles)}});
}

std::string xlsxOf(const std::string& rows, const std::string& sharedStrings) {
    const std::string main =
        R"( xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
    return zipOf(
        {{"[Content_Types].xml",
          declaration +
              "<Types><Override "
              "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"},
         {"_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))},
         {"xl/workbook.xml", declaration + "<workbook" + main +
                                 "><sheets><sheet name=\"Answers\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", relations(relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                                                  relation("rId2", "sharedStrings", "sharedStrings.xml") +
                                                  relation("rId3", "styles", "/xl/styles.xml"))},
         {"xl/sharedStrings.xml", declaration + "<sst" + main + ">" + sharedStrings + "</sst>"},
         {"xl/styles.xml",
          declaration + "<styleSheet" + main +
              R"(><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>)"},
         {"xl/worksheets/sheet1.xml",
          declaration + "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>"}});
}

std::string odsOf(const std::string& tables) {
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                  {"content.xml", openDocument("spreadsheet", tables, {})}});
}

} // namespace kith::test
