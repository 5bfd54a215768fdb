// Where a table or a picture is to be written, and that it was.
#pragma once

#include "kith/model/table.h"
#include "kith/report/pictures.h"
#include "window/page.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace kith::workbench {

// Asks for a file of one of these formats ("csv"; the first is offered first), which it ends as: "" where nothing was
// chosen. `name` is offered, without an ending.
[[nodiscard]] QString askForFile(QWidget* parent, const QString& title, const QString& name,
                                 const std::vector<std::string>& formats);
// The same for the formats that tables can be written in …
[[nodiscard]] QString askForTableFile(QWidget* parent, const QString& title, const QString& name);
// … and pictures.
[[nodiscard]] QString askForPictureFile(QWidget* parent, const QString& title, const QString& name);

// What is typed without an ending gets that of the chosen filter: "XLSX (*.xlsx)" gives .xlsx.
[[nodiscard]] QString withEnding(const QString& file, const QString& filter);

// "Written: contacts.csv", and after it what is to be known about it.
[[nodiscard]] QString writtenWords(const QString& file, const QStringList& notes = {});
void sayWritten(Desk& desk, const QString& file, const std::vector<std::string>& notes = {});

// Write it in the background and say so; `parent` is whose work it is.
void writeTable(const PageContext& context, QObject* parent, const Table& table, const QString& file);
void writePicture(const PageContext& context, QObject* parent, const report::Picture& picture, const QString& file);

} // namespace kith::workbench
