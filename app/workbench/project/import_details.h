// What is known of a file on its way in, and what a user knows better: words with their speakers, description, consent,
// columns of a survey.
#pragma once

#include "window/page.h"

#include "kith/study/import.h"

#include <QTabWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QTextBrowser;

namespace kith::workbench {

class SpeakersModel;
class SurveyColumnsModel;

class ImportDetails : public QTabWidget {
    Q_OBJECT
public:
    explicit ImportDetails(const PageContext& context, QWidget* parent = nullptr);

    // Shows this file; with others that are chosen beside it, what is said of one thing is said of all of them.
    void setFile(const study::PreparedFile* file, int chosen);
    // The keyboard goes to where roles of speakers are chosen, or columns.
    void reach();

Q_SIGNALS:
    // A correction: to be applied to what is known of the file, or of each that is chosen.
    void corrected(const std::function<void(kith::study::ImportOptions&)>& change);

private:
    QWidget* makeWords();
    QWidget* makeDescription();
    QWidget* makeColumns();
    void showWords(const study::PreparedFile& file);
    void showDescription(const study::PreparedFile& file, int chosen);
    void readColumns(const study::PreparedFile& file);
    void takeColumns();
    void fillChoices();
    QComboBox* permission(const QString& name, Permission Consent::*which);

    PageContext context_;
    SpeakersModel* speakers_;
    SurveyColumnsModel* columns_;
    QTableView* speakersView_ = nullptr;
    QTableView* columnsView_ = nullptr;
    QTextBrowser* words_ = nullptr;
    QLabel* convention_ = nullptr;
    QLabel* columnsSay_ = nullptr;
    QComboBox* mapping_ = nullptr;
    QComboBox* sheet_ = nullptr;
    QLineEdit *title_ = nullptr, *ego_ = nullptr, *wave_ = nullptr, *charset_ = nullptr, *translator_ = nullptr;
    QComboBox *kind_ = nullptr, *language_ = nullptr, *original_ = nullptr;
    std::vector<std::pair<QComboBox*, Permission Consent::*>> permissions_;
    QWidget *wordsTab_ = nullptr, *columnsTab_ = nullptr;
    std::filesystem::path shown_;     // the file
    std::filesystem::path columnsOf_; // the file whose columns are shown
    std::string columnsBy_;           // … and by which mapping and sheet
    bool filling_ = false;
};

} // namespace kith::workbench
