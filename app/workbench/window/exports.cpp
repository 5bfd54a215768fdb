#include "window/exports.h"

#include "common/strings.h"

#include "kith/study/writing.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace kith::workbench {
namespace {

// A name of a file: "Who is/was it?" has signs that a file's name cannot have.
QString nameOfFile(const QString& name) {
    static const QRegularExpression signs(QStringLiteral("[/\\\\:*?\"<>|]+"));
    return QString(name).replace(signs, QStringLiteral("-")).trimmed();
}

QString writing(const QString& file) {
    return QCoreApplication::translate("exports", "Writing %1").arg(QFileInfo(file).fileName());
}

} // namespace

QString withEnding(const QString& file, const QString& filter) {
    if (file.isEmpty() || !QFileInfo(file).suffix().isEmpty()) return file;
    const auto match = QRegularExpression(QStringLiteral("\\*(\\.[a-z]+)")).match(filter);
    return match.hasMatch() ? file + match.captured(1) : file;
}

QString askForFile(QWidget* parent, const QString& title, const QString& name,
                   const std::vector<std::string>& formats) {
    QStringList filters;
    for (const std::string& format : formats)
        filters += QStringLiteral("%1 (*.%2)").arg(toQString(format).toUpper(), toQString(format));
    QString filter;
    const QString file =
        QFileDialog::getSaveFileName(parent, title, nameOfFile(name), filters.join(QStringLiteral(";;")), &filter);
    return withEnding(file, filter.isEmpty() ? filters.value(0) : filter);
}

QString askForTableFile(QWidget* parent, const QString& title, const QString& name) {
    return askForFile(parent, title, name, study::tableFormats());
}

QString askForPictureFile(QWidget* parent, const QString& title, const QString& name) {
    return askForFile(parent, title, name, study::pictureFormats());
}

QString writtenWords(const QString& file, const QStringList& notes) {
    return (QStringList(QCoreApplication::translate("exports", "Written: %1").arg(file)) + notes)
        .join(QStringLiteral(" · "));
}

void sayWritten(Desk& desk, const QString& file, const std::vector<std::string>& notes) {
    QStringList words;
    for (const std::string& note : notes)
        words += toQString(note);
    desk.say(writtenWords(file, words));
}

void writeTable(const PageContext& context, QObject* parent, const Table& table, const QString& file) {
    context.workspace.startJob(
        parent, writing(file),
        [table, to = toPath(file), language = context.language()](const project::Project&, const Job&) {
            study::writeTable(to, table, language);
            return true;
        },
        [&desk = context.desk, file](bool) { sayWritten(desk, file); });
}

void writePicture(const PageContext& context, QObject* parent, const report::Picture& picture, const QString& file) {
    context.workspace.startJob(
        parent, writing(file),
        [picture, to = toPath(file)](const project::Project&, const Job&) {
            study::writePicture(to, picture);
            return true;
        },
        [&desk = context.desk, file](bool) { sayWritten(desk, file); });
}

} // namespace kith::workbench
