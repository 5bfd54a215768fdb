// Writes the report: in which language, with which documents and tables, under which names, and where.
#pragma once

#include "window/page.h"

#include "kith/study/report.h"
#include "kith/study/study_view.h"

#include <QWidget>

#include <map>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace kith::workbench {

class ReportForm : public QWidget {
    Q_OBJECT
public:
    explicit ReportForm(const PageContext& context, QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    void write();
    void cancel();
    // Its index.html; "" until one was written here.
    [[nodiscard]] QString written() const { return written_; }
    // What is left out of it: shown before and after it is written.
    void showLeftOut();

Q_SIGNALS:
    void done();

private:
    void makeLayout();
    [[nodiscard]] study::ReportOptions options() const;
    void showProgress();
    void setRunning(bool running);

    PageContext context_;
    QComboBox* language_;
    QComboBox* names_;
    std::map<std::string, QCheckBox*> documents_;
    std::map<std::string, QCheckBox*> formats_;
    QLineEdit* folder_;
    QPushButton* browse_;
    QPushButton* write_;
    QPushButton* cancel_;
    QProgressBar* progress_;
    QPushButton* open_;
    QPushButton* openFolder_;
    QLabel* words_;
    QStringList notes_;
    QString written_;
    int job_ = 0;
};

// True names, or pseudonyms where there is a key.
void fillNames(QComboBox* names);
[[nodiscard]] study::Names namesChosen(const QComboBox* names);

} // namespace kith::workbench
